import { expect } from "chai";
import type { Browser } from "playwright-core";
import { type ChatServer, startChatServer } from "./chat-server.ts";
import { launchChromium, PATIENCE_MS } from "./chromium.ts";
import { openChat } from "./open-chat.ts";

describe("the chat page when the connection fails", function () {
  this.timeout(PATIENCE_MS);
  let browser: Browser;
  let server: ChatServer;

  before(async () => {
    browser = await launchChromium();
  });
  afterEach(() => server.close());
  after(() => browser.close());

  it("polls where no socket gets through", async () => {
    server = await startChatServer({ sockets: false });
    const { page, ask, close } = await openChat(browser, server.url);
    await ask("When was the task force launched?");
    expect(await page.locator(".reply").last().textContent()).to.include("Friday 16 October 2020");
    expect(await page.locator(".message").count()).to.equal(3);
    await close();
  });

  it("goes on in both tabs when one conversation is open in two", async () => {
    server = await startChatServer();
    const first = await openChat(browser, server.url);
    const [second] = await Promise.all([
      first.page.context().waitForEvent("page"),
      first.page.evaluate("open(location.href)"),
    ]);
    await second.locator(".reply").first().waitFor();
    await first.ask("When was the task force launched?");
    await second.locator(".reply").nth(1).waitFor();
    expect(await first.page.locator(".message").count()).to.equal(3);
    expect(await second.locator(".message").count()).to.equal(3);
    await first.close();
  });

  it("says that a message was not sent, and sends it again when asked to", async () => {
    server = await startChatServer();
    const { page, close } = await openChat(browser, server.url);
    await page.context().setOffline(true);
    await page.getByLabel("Your question").fill("When was the task force launched?");
    await page.getByLabel("Your question").press("Enter");
    const again = page.getByRole("button", { name: "Send again" });
    await again.waitFor();
    expect(await page.locator(".own").textContent()).to.include("Not sent.");
    await page.context().setOffline(false);
    await again.click();
    await page.locator(".reply").nth(1).waitFor();
    await again.waitFor({ state: "detached" });
    expect(await page.locator(".own").count()).to.equal(1);
    await close();
  });

  it("begins another conversation, and loses no message, when the server has forgotten the first", async () => {
    server = await startChatServer();
    const { page, ask, close } = await openChat(browser, server.url);
    await ask("When was the task force launched?");
    const port = Number(new URL(server.url).port);
    await server.close();
    server = await startChatServer({ port });
    await page.getByLabel("Your question").fill("What are the priorities of the task force?");
    await page.getByLabel("Your question").press("Enter");
    await page.getByText("Making a real difference").waitFor();
    expect(await page.locator(".note").textContent()).to.include("this is a new one");
    expect(await page.locator(".own").count()).to.equal(2);
    await close();
  });

  it("tells that the connection is lost, and what to do meanwhile", async () => {
    server = await startChatServer();
    const { page, close } = await openChat(browser, server.url);
    await server.close();
    await page.getByText("The connection is lost").waitFor();
    server = await startChatServer({ port: Number(new URL(server.url).port) });
    await close();
  });
});
