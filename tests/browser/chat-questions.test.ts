import { expect } from "chai";
import type { Browser } from "playwright-core";
import type { Conversations } from "../../src/conversation/conversations.ts";
import { plainReply } from "../../src/reply.ts";
import { type ChatServer, startChatServer } from "./chat-server.ts";
import { launchChromium, PATIENCE_MS } from "./chromium.ts";
import { type OpenChat, openChat } from "./open-chat.ts";

/** Answers with what was asked, so that a question can put any Markdown on the page. */
const echo: Conversations = {
  welcome: async () => [plainReply("smalltalk", "Hello.")],
  take: async ({ text }) => [plainReply("answered", text)],
};

const NEW_TAB = ' target="_blank" rel="noopener noreferrer"';
const SPOKEN = '<span class="spoken"> (opens in a new tab)</span>';

const MARKDOWN = [
  { says: "bold and emphasis", text: "a **b** *c*", markup: "<p>a <strong>b</strong> <em>c</em></p>" },
  { says: "paragraphs", text: "a\nb\n\nc", markup: "<p>a\nb</p><p>c</p>" },
  { says: "a break", text: "a  \nb", markup: "<p>a<br>b</p>" },
  { says: "a list", text: "- a\n- **b**", markup: "<ul><li>a</li><li><strong>b</strong></li></ul>" },
  { says: "a numbered list", text: "3. a\n4. b", markup: '<ol start="3"><li>a</li><li>b</li></ol>' },
  {
    says: "a quote of two paragraphs",
    text: "> a\n>\n> b",
    markup: "<blockquote><p>a</p><p>b</p></blockquote>",
  },
  { says: "a heading as bold", text: "## a\nb", markup: "<p><strong>a</strong></p><p>b</p>" },
  { says: "escaped marks as they are", text: "2 \\* 3 \\* 4", markup: "<p>2 * 3 * 4</p>" },
  { says: "a lone star as it is", text: "2 * 3 and **", markup: "<p>2 * 3 and **</p>" },
  {
    says: "a link, its address with brackets",
    text: "[a](https://a.example/b_(c))",
    markup: `<p><a href="https://a.example/b_(c)"${NEW_TAB}>a${SPOKEN}</a></p>`,
  },
  { says: "a telephone link", text: "[101](tel:101)", markup: '<p><a href="tel:101">101</a></p>' },
  {
    says: "the words alone of a link that runs script",
    text: "[a](javascript:alert(1))",
    markup: "<p><span>a</span></p>",
  },
  { says: "the words alone of a link to nowhere", text: "[a](b)", markup: "<p><span>a</span></p>" },
  {
    says: "HTML as text",
    text: "<img src=x onerror=alert(1)> & <b>a</b>",
    markup: "<p>&lt;img src=x onerror=alert(1)&gt; &amp; &lt;b&gt;a&lt;/b&gt;</p>",
  },
];

describe("what is typed on the chat page", function () {
  this.timeout(PATIENCE_MS);
  let server: ChatServer;
  let browser: Browser;
  let chat: OpenChat;

  before(async () => {
    [server, browser] = await Promise.all([startChatServer({ conversations: echo }), launchChromium()]);
    chat = await openChat(browser, server.url);
  });
  after(async () => {
    await browser.close();
    await server.close();
    expect(chat.complaints).to.deep.equal([]);
  });

  for (const { says, text, markup } of MARKDOWN) {
    it(`draws ${says}`, async () => {
      await chat.ask(text);
      expect(await chat.page.locator(".reply .words").last().innerHTML()).to.equal(markup);
      expect(await chat.page.locator(".own .words").last().textContent()).to.equal(text);
    });
  }

  it("keeps emoji, long words and lines as they were typed", async () => {
    const text = `👍🏽 ${"x".repeat(300)}\n  two`;
    await chat.ask(text);
    expect(await chat.page.locator(".own .words").last().textContent()).to.equal(text);
    const wide = await chat.page.evaluate("document.documentElement.scrollWidth > innerWidth");
    expect(wide).to.equal(false);
  });

  it("sets right-to-left text from the right", async () => {
    await chat.ask("متى تم إطلاق فرقة العمل؟");
    expect(await chat.page.locator(".own .words:dir(rtl)").count()).to.equal(1);
    expect(await chat.page.locator(".reply .words:dir(rtl)").count()).to.equal(1);
  });

  it("draws many marks without giving up", async () => {
    await chat.ask("**a** ".repeat(160).trim());
    expect(await chat.page.locator(".reply").last().locator("strong").count()).to.equal(160);
  });

  it("begins a line with Shift and Enter, and sends nothing", async () => {
    const before = await chat.page.locator(".own").count();
    const box = chat.page.getByLabel("Your question");
    await box.fill("a");
    await box.press("Shift+Enter");
    await box.pressSequentially("b");
    expect(await box.inputValue()).to.equal("a\nb");
    expect(await chat.page.locator(".own").count()).to.equal(before);
  });

  it("asks for a question where none was typed", async () => {
    const before = await chat.page.locator(".own").count();
    const box = chat.page.getByLabel("Your question");
    await box.fill("  ");
    await chat.page.getByRole("button", { name: "Send", exact: true }).click();
    expect(await chat.page.getByRole("alert").textContent()).to.equal("Type a question first");
    expect(await box.getAttribute("aria-invalid")).to.equal("true");
    await box.fill("a");
    expect(await chat.page.getByRole("alert").textContent()).to.equal("");
    expect(await chat.page.locator(".own").count()).to.equal(before);
  });

  it("says how many characters are left near the limit, and sends nothing over it", async () => {
    const before = await chat.page.locator(".own").count();
    const box = chat.page.getByLabel("Your question");
    const left = chat.page.locator("#left");
    await box.fill("x".repeat(899));
    expect(await left.textContent()).to.equal("");
    await box.fill("x".repeat(999));
    expect(await left.textContent()).to.equal("You have 1 character left");
    await chat.page
      .locator("#left-spoken", { hasText: "You have 1 character left" })
      .waitFor({ state: "attached" });
    await box.fill("x".repeat(1003));
    expect(await left.textContent()).to.equal("You have 3 characters too many");
    await box.fill("x".repeat(10_000));
    expect(await left.textContent()).to.equal("You have 9,000 characters too many");
    await box.press("Enter");
    expect(await chat.page.getByRole("alert").textContent()).to.equal(
      "Your question must be 1,000 characters or fewer",
    );
    expect(await chat.page.locator(".own").count()).to.equal(before);
  });

  it("takes a question of exactly 1,000 characters", async () => {
    await chat.ask("x".repeat(1000));
    expect(await chat.page.locator(".own .words").last().textContent()).to.have.lengthOf(1000);
  });
});
