import { expect } from "chai";
import type { Page } from "playwright-core";
import { EXIT_URL } from "./chat-server.ts";
import { PATIENCE_MS } from "./chromium.ts";
import { type OpenChat, openChat } from "./open-chat.ts";
import { withChatServer } from "./with-chat-server.ts";

describe("leaving the chat page quickly", function () {
  this.timeout(PATIENCE_MS);
  const at = withChatServer();
  let chat: OpenChat;

  beforeEach(async () => {
    chat = await openChat(at.browser, at.server.url);
    await chat.page.route(EXIT_URL, (route) =>
      route.fulfill({ contentType: "text/html", body: "<h1>Sunny</h1>" }),
    );
  });
  afterEach(() => chat.close());

  it("leads to the harmless page, and going back does not show the chat", async () => {
    const { page, ask } = chat;
    await ask("there is a knife");
    await page.getByRole("link", { name: "Exit this page" }).click();
    await page.waitForURL(EXIT_URL);
    expect(await page.locator("h1").textContent()).to.equal("Sunny");
    await page.goBack();
    expect(page.url()).to.equal("about:blank");
  });

  it("deletes the conversation, in the browser and on the server", async () => {
    const { page, ask } = chat;
    await ask("there is a knife");
    const token = await tokenOf(page);
    await page.getByRole("link", { name: "Exit this page" }).click();
    await page.waitForURL(EXIT_URL);
    // The request goes on after the page is gone, and nobody is told when it has come.
    while ((await statusFor(token)) !== 404);
    await page.goto(`${at.server.url}/chat`);
    await page.locator("#print:not([hidden])").waitFor({ state: "attached" });
    expect(await page.locator(".own").count()).to.equal(0);
  });

  it("comes of Shift pressed three times, and not of capital letters", async () => {
    const { page } = chat;
    await page.getByLabel("Your question").focus();
    await page.keyboard.type("ABC");
    for (const key of ["A", "B", "C"]) await page.keyboard.press(`Shift+${key}`);
    await page.keyboard.press("Shift");
    await page.keyboard.press("Shift");
    await page.keyboard.press("a");
    await page.keyboard.press("Shift");
    expect(page.url()).to.equal(`${at.server.url}/chat`);
    await page.keyboard.press("Shift");
    await page.keyboard.press("Shift");
    await page.waitForURL(EXIT_URL);
  });

  it("can be done from the pages beside the chat", async () => {
    const { page } = chat;
    await page.goto(`${at.server.url}/chat/privacy`);
    for (let press = 0; press < 3; press++) await page.keyboard.press("Shift");
    await page.waitForURL(EXIT_URL);
  });

  /** What the server says to the token of a conversation: 404 where it keeps nothing of it. */
  async function statusFor(token: string): Promise<number> {
    const conversation = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()).conv;
    const address = `${at.server.url}/v3/directline/conversations/${conversation}/activities`;
    return (await fetch(address, { headers: { authorization: `Bearer ${token}` } })).status;
  }
});

function tokenOf(page: Page): Promise<string> {
  return page.evaluate("JSON.parse(sessionStorage.getItem('chat-session')).token");
}
