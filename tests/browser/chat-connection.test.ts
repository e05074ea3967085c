import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { type ChatServer, type ChatServerOptions, startChatServer } from "./chat-server.ts";
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

  it("begins another conversation by itself when the server has forgotten the first, and says so", async () => {
    server = await startChatServer();
    const { page, ask, close } = await openChat(browser, server.url);
    await ask("When was the task force launched?");
    server = await restart(server);
    await page.locator(".note").waitFor();
    await page.locator(".reply").nth(2).waitFor();
    await page.locator("#status:empty").waitFor({ state: "attached" });
    await ask("What are the priorities of the task force?");
    expect(await told(page)).to.deep.equal([
      "Assistant: Hello.",
      "You: When was the task force launched?",
      "Assistant: As of 16 October 2020:",
      "The earlier conversation has ended, so this is a new one.",
      "Assistant: Hello.",
      "You: What are the priorities of the task force?",
      "Assistant: The priorities are:",
    ]);
    await close();
  });

  it("puts a question that the server had forgotten about below the new beginning, next to its answer", async () => {
    server = await startChatServer({ sockets: false });
    const { page, close } = await openChat(browser, server.url);
    // Only the question itself finds out that the conversation is gone.
    await page.route("**/activities?*", (route) => route.abort());
    server = await restart(server, { sockets: false });
    await type(page, "What are the priorities of the task force?");
    await page.locator(".note").waitFor();
    await page.unroute("**/activities?*");
    await page.getByText("Making a real difference").waitFor();
    expect(await told(page)).to.deep.equal(BEGUN_ANEW);
    await close();
  });

  it("sends a question again that the server took and then forgot", async () => {
    server = await startChatServer({ sockets: false });
    const { page, close } = await openChat(browser, server.url);
    await page.route("**/activities?*", (route) => route.abort());
    const taken = page.waitForResponse((response) => response.request().method() === "POST");
    await type(page, "What are the priorities of the task force?");
    expect((await taken).status()).to.equal(200);
    server = await restart(server, { sockets: false });
    await page.unroute("**/activities?*");
    await page.getByText("Making a real difference").waitFor();
    expect(await told(page)).to.deep.equal(BEGUN_ANEW);
    await close();
  });

  it("shows a question that was sent again after a restart next to its answer", async () => {
    server = await startChatServer();
    const { page, close } = await openChat(browser, server.url);
    await server.close();
    await type(page, "What are the priorities of the task force?");
    const again = page.getByRole("button", { name: "Send again" });
    await again.waitFor();
    await again.focus();
    server = await startChatServer({ port: portOf(server) });
    await page.locator(".note").waitFor();
    await page.locator(".reply").nth(1).waitFor();
    expect(await again.evaluate((button) => button.matches(":focus"))).to.equal(true);
    await again.click();
    await page.getByText("Making a real difference").waitFor();
    expect(await told(page)).to.deep.equal(BEGUN_ANEW);
    await close();
  });

  it("puts a question that is sent again below what was said in the meantime", async () => {
    server = await startChatServer();
    const { page, ask, close } = await openChat(browser, server.url);
    await page.route("**/activities", (route) => route.abort());
    await type(page, "What are the priorities of the task force?");
    const again = page.getByRole("button", { name: "Send again" });
    await again.waitFor();
    await page.unroute("**/activities");
    await ask("When was the task force launched?");
    await again.click();
    await page.getByText("Making a real difference").waitFor();
    expect(await told(page)).to.deep.equal([
      "Assistant: Hello.",
      "You: When was the task force launched?",
      "Assistant: As of 16 October 2020:",
      "You: What are the priorities of the task force?",
      "Assistant: The priorities are:",
    ]);
    await close();
  });

  it("answers on a page that was opened by another name than the public one", async () => {
    server = await startChatServer({ publicUrl: "https://chat.example.gov.uk" });
    const { page, ask, close } = await openChat(browser, server.url);
    await ask("When was the task force launched?");
    expect(await told(page)).to.have.length(3);
    await close();
  });

  it("tells that the connection is lost, and what to do meanwhile", async () => {
    server = await startChatServer();
    const { page, close } = await openChat(browser, server.url);
    await server.close();
    await page.getByText("The connection is lost").waitFor();
    server = await startChatServer({ port: portOf(server) });
    await close();
  });
});

/** What the page shows of a question that is the first thing said in a second conversation. */
const BEGUN_ANEW = [
  "Assistant: Hello.",
  "The earlier conversation has ended, so this is a new one.",
  "Assistant: Hello.",
  "You: What are the priorities of the task force?",
  "Assistant: The priorities are:",
];

/** Closes the server and starts another at its address, which knows nothing of the first one's conversations. */
async function restart(server: ChatServer, options: ChatServerOptions = {}): Promise<ChatServer> {
  await server.close();
  return startChatServer({ ...options, port: portOf(server) });
}

function portOf({ url }: ChatServer): number {
  return Number(new URL(url).port);
}

async function type(page: Page, question: string): Promise<void> {
  await page.getByLabel("Your question").fill(question);
  await page.getByLabel("Your question").press("Enter");
}

/** The messages and notes from top to bottom, each by who said it and how it begins. */
function told(page: Page): Promise<string[]> {
  return page.locator(".message, .note").evaluateAll((all) =>
    all.map((one) => {
      const who = one.querySelector(".who")?.textContent;
      const words = one.querySelector(".words") ?? one;
      const first = (words.querySelector("p") ?? words).textContent.replace(/^Hello\..*/, "Hello.");
      return who ? `${who}: ${first}` : first;
    }),
  );
}
