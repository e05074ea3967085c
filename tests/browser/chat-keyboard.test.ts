import { expect } from "chai";
import type { Page } from "playwright-core";
import { PATIENCE_MS } from "./chromium.ts";
import { type OpenChat, openChat } from "./open-chat.ts";
import { withChatServer } from "./with-chat-server.ts";

describe("the chat page by keyboard alone", function () {
  this.timeout(PATIENCE_MS);
  const at = withChatServer();
  let chat: OpenChat;

  beforeEach(async () => {
    chat = await openChat(at.browser, at.server.url);
  });
  afterEach(() => chat.close());

  it("goes from the top to the box by the first link, and asks", async () => {
    const { keyboard } = chat.page;
    await keyboard.press("Tab");
    expect(await focused(chat.page)).to.equal("Skip to the question box");
    await keyboard.press("Enter");
    await keyboard.type("When was the task force launched?");
    await keyboard.press("Enter");
    await chat.page.locator(".reply").nth(1).waitFor();
    expect(await chat.page.locator("#question:focus").count()).to.equal(1);
  });

  it("passes the emergency number, the way out, the menu, the suggestions, the box and the button, in that order", async () => {
    const passed: string[] = [];
    for (let press = 0; press < 9; press++) {
      await chat.page.keyboard.press("Tab");
      passed.push(await focused(chat.page));
    }
    expect(passed).to.deep.equal([
      "Skip to the question box",
      "In an emergency call 999",
      "Exit this page",
      "Menu",
      "When was the task force launched?",
      "What are the priorities of the task force?",
      "Who do I tell about drug dealing near my home?",
      "",
      "Send",
    ]);
  });

  it("goes on from the message that a pressed suggestion became, to the answer's source and the next suggestion", async () => {
    const { page } = chat;
    await page.getByRole("button", { name: "What are the priorities" }).focus();
    await page.keyboard.press("Enter");
    await page.locator(".own:focus").waitFor();
    await page.locator(".reply").nth(1).waitFor();
    const passed: string[] = [];
    for (let press = 0; press < 4; press++) {
      await page.keyboard.press("Tab");
      passed.push(await focused(page));
    }
    expect(passed[1]).to.match(/^Source: Kent Police/);
    expect(passed[2]).to.match(/^Launch of Maidstone Task Force/);
    expect(passed[3]).to.equal("Where is it based?");
  });

  it("folds the source away and out again", async () => {
    await chat.ask("When was the task force launched?");
    const link = chat.page.getByRole("link", { name: "Launch of Maidstone" });
    await chat.page.locator(".source summary").focus();
    await chat.page.keyboard.press("Enter");
    expect(await link.isVisible()).to.equal(false);
    await chat.page.keyboard.press("Space");
    expect(await link.isVisible()).to.equal(true);
  });

  it("leaves the focus where it is when an answer comes", async () => {
    const { page } = chat;
    await page.getByLabel("Your question").fill("When was the task force launched?");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "In an emergency" }).focus();
    await page.locator(".reply").nth(1).waitFor();
    expect(await focused(page)).to.equal("In an emergency call 999");
  });
});

/** The words of whatever has the focus. */
async function focused(page: Page): Promise<string> {
  return (await page.locator(":focus").textContent()) ?? "";
}
