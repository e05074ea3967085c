import { readFile } from "node:fs/promises";
import { expect } from "chai";
import { PATIENCE_MS } from "./chromium.ts";
import { findFaults } from "./find-faults.ts";
import { type OpenChat, openChat } from "./open-chat.ts";
import { withChatServer } from "./with-chat-server.ts";

describe("the menu of the chat page", function () {
  this.timeout(PATIENCE_MS);
  const at = withChatServer();
  let chat: OpenChat;

  beforeEach(async () => {
    chat = await openChat(at.browser, at.server.url);
  });
  afterEach(async () => {
    await chat.close();
    expect(chat.complaints).to.deep.equal([]);
  });

  it("is closed by Esc, which gives the focus back to what opened it", async () => {
    const { page } = chat;
    await openMenu();
    await page.keyboard.press("Tab");
    expect(await page.locator("#print:focus").count()).to.equal(1);
    await page.keyboard.press("Escape");
    expect(await page.locator("#menu[open]").count()).to.equal(0);
    expect(await page.locator("#menu summary:focus").count()).to.equal(1);
  });

  it("clears the conversation and says so, with the focus in the box for what comes next", async () => {
    const { page, ask } = chat;
    await ask("When was the task force launched?");
    await openMenu();
    await page.getByRole("button", { name: "Clear this conversation" }).click();
    await page.locator(".note", { hasText: "The conversation is cleared." }).waitFor();
    await page.locator(".reply").waitFor();
    expect(await page.locator(".own").count()).to.equal(0);
    expect(await page.locator("#question:focus").count()).to.equal(1);
    await ask("What are the priorities?");
    expect(await page.locator(".message").count()).to.equal(3);
    await page.reload();
    await page.locator(".own").waitFor();
    expect(await page.locator(".message").count()).to.equal(3);
  });

  it("gives the conversation as a text file, with the addresses of its links", async () => {
    const { page, ask } = chat;
    await ask("Who do I tell about drug dealing?");
    await openMenu();
    const coming = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download this conversation" }).click();
    const download = await coming;
    expect(download.suggestedFilename()).to.equal("conversation.txt");
    const text = await readFile(await download.path(), "utf8");
    expect(text).to.include("You\nWho do I tell about drug dealing?\n\nAssistant\nThe articles do not say.");
    expect(text).to.include("Call 0800 555 111 tel:0800555111\n");
    expect(text).to.include("crimestoppers-uk.org https://crimestoppers-uk.org/\n");
  });

  it("prints what was said, and none of what can be pressed", async () => {
    const { page, ask } = chat;
    await ask("When was the task force launched?");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".own").isVisible()).to.equal(true);
    for (const part of ["#composer", "#menu", "#exit"])
      expect(await page.locator(part).isVisible(), part).to.equal(false);
  });

  it("puts the page into another language, and goes on with the conversation", async () => {
    const { page, ask } = chat;
    await ask("When was the task force launched?");
    await openMenu();
    await page.getByRole("link", { name: "العربية" }).click();
    await page.locator(".own").waitFor();
    expect(page.url()).to.equal(`${at.server.url}/chat?lang=ar`);
    expect(await page.locator("html").getAttribute("dir")).to.equal("rtl");
    expect(await page.locator(".intro").textContent()).to.include("الإجابات باللغة الإنجليزية.");
    expect(await page.locator(".own .words").textContent()).to.equal("When was the task force launched?");
    expect(await page.locator(".reply .words").first().getAttribute("lang")).to.equal("en-GB");
    // What lies half under the emergency number counts as too small.
    await page.evaluate("scrollTo(0, 0)");
    expect(await findFaults(page)).to.deep.equal([]);
    expect(await page.evaluate("document.documentElement.scrollWidth > innerWidth")).to.equal(false);
  });

  it("tells whoever has scrolled up of a new message below, and leads there", async () => {
    const { page, ask } = chat;
    await page.setViewportSize({ width: 375, height: 600 });
    for (let turn = 0; turn < 4; turn++) await ask("Who do I tell about drug dealing?");
    await page.getByLabel("Your question").fill("When was the task force launched?");
    // Both in one step, so that the answer cannot come in between.
    await page.evaluate("composer.requestSubmit(); scrollTo(0, 0)");
    const newer = page.getByRole("button", { name: "New message below" });
    await newer.waitFor();
    expect(await page.evaluate("scrollY")).to.equal(0);
    expect(await findFaults(page)).to.deep.equal([]);
    await newer.click();
    await newer.waitFor({ state: "hidden" });
    expect(await page.locator(".reply").last().isVisible()).to.equal(true);
    expect(await page.evaluate("scrollY")).to.be.greaterThan(0);
  });

  async function openMenu(): Promise<void> {
    await chat.page.locator("#menu summary").focus();
    await chat.page.keyboard.press("Enter");
  }
});
