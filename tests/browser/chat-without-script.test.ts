import { expect } from "chai";
import type { BrowserContext, Page } from "playwright-core";
import { PATIENCE_MS } from "./chromium.ts";
import { findFaults } from "./find-faults.ts";
import { openChat } from "./open-chat.ts";
import { withChatServer } from "./with-chat-server.ts";

describe("the chat page without JavaScript", function () {
  this.timeout(PATIENCE_MS);
  const at = withChatServer();
  let context: BrowserContext;
  let page: Page;

  beforeEach(async () => {
    context = await at.browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 375, height: 667 },
    });
    page = await context.newPage();
    await page.goto(`${at.server.url}/chat`);
  });
  afterEach(() => context.close());

  it("answers a typed question, and the next one in the same conversation", async () => {
    await ask("When was the task force launched?");
    await ask("Who do I tell about drug dealing?");
    expect(await page.locator(".own .words").allTextContents()).to.deep.equal([
      "When was the task force launched?",
      "Who do I tell about drug dealing?",
    ]);
    expect(await page.locator(".reply").count()).to.equal(3);
    expect(await page.locator(".source summary").textContent()).to.equal(
      "Source: Kent Police, 16 October 2020",
    );
    expect(await page.getByRole("link", { name: "Call 0800 555 111" }).getAttribute("href")).to.equal(
      "tel:0800555111",
    );
  });

  it("draws what was said as the script would", async () => {
    const live = await openChat(at.browser, at.server.url);
    for (const question of [
      "When was the task force launched?",
      "Who do I tell about drug dealing?",
      "knife",
    ]) {
      await ask(question);
      await live.ask(question);
    }
    expect(await drawn(page)).to.deep.equal(await drawn(live.page));
    expect(await drawn(page)).to.have.lengthOf(7);
    await live.close();
  });

  it("shows the question just asked first, and not the top of the page", async () => {
    await ask("When was the task force launched?");
    await ask("What are the priorities?");
    const box = await page.locator(".own").last().boundingBox();
    expect(box?.y).to.be.within(40, 200);
  });

  it("takes a suggestion that is pressed", async () => {
    await page.getByRole("button", { name: "What are the priorities of the task force?" }).click();
    expect(await page.locator(".own .words").allTextContents()).to.deep.equal([
      "What are the priorities of the task force?",
    ]);
    expect(await page.locator(".suggestions button").allTextContents()).to.deep.equal(["Where is it based?"]);
  });

  it("says what is wrong with a question, and keeps what was typed", async () => {
    await page.getByRole("button", { name: "Send" }).click();
    expect(await page.getByRole("alert").textContent()).to.equal("Type a question first");
    expect(await page.locator("#question:focus").count()).to.equal(1);
    await page.getByLabel("Your question").fill(`${"x".repeat(1000)}<b>`);
    await page.getByRole("button", { name: "Send" }).click();
    expect(await page.getByRole("alert").textContent()).to.include("1,000 characters");
    expect(await page.getByLabel("Your question").inputValue()).to.equal(`${"x".repeat(1000)}<b>`);
    expect(await page.locator(".own").count()).to.equal(0);
  });

  it("says a question once, however often the form is sent", async () => {
    await ask("When was the task force launched?");
    await page.reload();
    expect(await page.locator(".own").count()).to.equal(1);
    expect(await page.locator(".reply").count()).to.equal(2);
  });

  it("clears the conversation", async () => {
    await ask("When was the task force launched?");
    await page.getByText("Menu", { exact: true }).click();
    await page.getByRole("button", { name: "Clear this conversation" }).click();
    expect(page.url()).to.equal(`${at.server.url}/chat`);
    expect(await page.locator(".message").count()).to.equal(1);
  });

  it("offers nothing that needs JavaScript, and keeps no cookie", async () => {
    await page.getByText("Menu", { exact: true }).click();
    expect(await page.locator("#print").isVisible()).to.equal(false);
    expect(await page.locator("#download").isVisible()).to.equal(false);
    expect(await context.cookies()).to.deep.equal([]);
  });

  it("leaves the site by a link that tells nobody where it stood", async () => {
    const exit = page.getByRole("link", { name: "Exit this page" });
    expect(await exit.getAttribute("rel")).to.include("noreferrer");
    expect(await exit.getAttribute("target")).to.equal("_top");
  });

  it("goes on with the conversation once the script runs, without reading it out again", async () => {
    const live = await at.browser.newContext();
    const tab = await live.newPage();
    // The script comes late, as on a bad line: the form has been sent by then.
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await tab.route("**/chat/chat.js*", async (route) => {
      await held;
      await route.continue();
    });
    await tab.goto(`${at.server.url}/chat`, { waitUntil: "commit" });
    await tab.getByLabel("Your question").fill("When was the task force launched?");
    await tab.getByRole("button", { name: "Send" }).click();
    await tab.locator(".own").waitFor();
    release();
    await tab.locator("#print:not([hidden])").waitFor({ state: "attached" });
    await tab.getByLabel("Your question").fill("What are the priorities?");
    await tab.getByLabel("Your question").press("Enter");
    await tab.locator(".reply").nth(2).waitFor();
    expect(await tab.locator(".own").count()).to.equal(2);
    await tab.reload();
    await tab.locator(".reply").nth(2).waitFor();
    expect(await tab.locator(".message").count()).to.equal(5);
    await live.close();
  });

  async function ask(question: string): Promise<void> {
    const before = await page.locator(".reply").count();
    await page.getByLabel("Your question").fill(question);
    await page.getByRole("button", { name: "Send" }).click();
    await page.locator(".reply").nth(before).waitFor();
  }
});

/** The markup of each message, but for the ids, which differ from one conversation to another. */
async function drawn(page: Page): Promise<string[]> {
  const messages = await page.locator(".message").all();
  const markup = await Promise.all(messages.map((message) => message.innerHTML()));
  return markup.map((one) => one.replace(/ data-id="[^"]*"/g, ""));
}

describe("the pages beside the chat", function () {
  this.timeout(PATIENCE_MS);
  const at = withChatServer();

  for (const [path, title] of [
    ["about", "About this assistant"],
    ["privacy", "Privacy notice"],
    ["accessibility", "Accessibility statement"],
  ]) {
    it(`show the ${title} from the menu, and lead back to the conversation`, async () => {
      const context = await at.browser.newContext({ viewport: { width: 320, height: 640 } });
      const page = await context.newPage();
      await page.goto(`${at.server.url}/chat`);
      await page.locator("#print:not([hidden])").waitFor({ state: "attached" });
      await page.getByLabel("Your question").fill("When was the task force launched?");
      await page.getByLabel("Your question").press("Enter");
      await page.locator(".reply").nth(1).waitFor();
      await page.getByText("Menu", { exact: true }).click();
      await page.getByRole("link", { name: title ?? "" }).click();
      expect(page.url()).to.equal(`${at.server.url}/chat/${path}`);
      expect(await page.getByRole("heading", { level: 1 }).textContent()).to.equal(title);
      expect(await findFaults(page)).to.deep.equal([]);
      expect(await page.evaluate("document.documentElement.scrollWidth > innerWidth")).to.equal(false);
      await page.getByRole("link", { name: "Back to the chat" }).click();
      await page.locator(".own").waitFor();
      expect(await page.locator(".reply").count()).to.equal(2);
      await context.close();
    });
  }
});
