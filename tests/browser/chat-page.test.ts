import { expect } from "chai";
import { PATIENCE_MS } from "./chromium.ts";
import { type OpenChat, openChat } from "./open-chat.ts";
import { withChatServer } from "./with-chat-server.ts";

describe("the chat page in a browser", function () {
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

  it("welcomes whoever opens it, with suggestions and the emergency number", async () => {
    expect(await chat.page.locator(".reply").textContent()).to.include("I answer from published articles");
    expect(await chat.page.locator(".suggestions button").count()).to.equal(3);
    const emergency = chat.page.getByRole("link", { name: "In an emergency call 999" });
    expect(await emergency.getAttribute("href")).to.equal("tel:999");
  });

  it("shows the answer to a typed question with the article's link, section and date", async () => {
    await chat.ask("When was the task force launched?");
    const reply = chat.page.locator(".reply").last();
    expect(await reply.locator("blockquote").textContent()).to.include("launched on Friday 16 October 2020");
    // Where the link goes stands in the text too, for Web Chat.
    expect(await reply.locator(".words").textContent()).to.not.include("[1]");
    expect(await reply.locator("summary").textContent()).to.equal("Source: Kent Police, 16 October 2020");
    const link = reply.getByRole("link", { name: "Launch of Maidstone Task Force" });
    expect(await link.getAttribute("href")).to.match(/^https:\/\/www\.kent\.police\.uk\//);
    expect(await link.getAttribute("rel")).to.equal("noopener noreferrer");
    expect(await reply.textContent()).to.include("Section: Concerns and priorities");
  });

  it("names an article once when two of its sections answer", async () => {
    await chat.ask("What are the priorities?");
    const source = chat.page.locator(".reply").last().locator(".source");
    expect(await source.getByRole("link").count()).to.equal(1);
    expect(await source.textContent()).to.include("Section: Making a real difference");
  });

  it("says what a resident asked and empties the box, keeping the focus there", async () => {
    await chat.ask("When was the task force launched?");
    expect(await chat.page.locator(".own").textContent()).to.equal("YouWhen was the task force launched?");
    const box = chat.page.getByLabel("Your question");
    expect(await box.inputValue()).to.equal("");
    expect(await chat.page.locator("#question:focus").count()).to.equal(1);
  });

  it("sends a suggestion that is pressed, and takes the older suggestions away", async () => {
    await chat.page.getByRole("button", { name: "What are the priorities of the task force?" }).click();
    await chat.page.locator(".reply").nth(1).waitFor();
    expect(await chat.page.locator(".own .words").textContent()).to.equal(
      "What are the priorities of the task force?",
    );
    expect(await chat.page.locator(".suggestions button").allInnerTexts()).to.deep.equal([
      "Where is it based?",
    ]);
  });

  it("shows whom to turn to and when, with links that call and text the number", async () => {
    await chat.ask("Who do I tell about drug dealing?");
    const card = chat.page.locator(".contacts li");
    expect(await card.textContent()).to.include("Crimestoppers");
    const call = card.getByRole("link", { name: "Call 0800 555 111" });
    expect(await call.getAttribute("href")).to.equal("tel:0800555111");
    const text = card.getByRole("link", { name: "Text 808 18" });
    expect(await text.getAttribute("href")).to.equal("sms:80818");
    expect(await card.textContent()).to.include("24 hours a day");
    expect(await card.getByRole("link", { name: "crimestoppers-uk.org" }).count()).to.equal(1);
  });

  it("keeps the conversation over a reload", async () => {
    await chat.ask("When was the task force launched?");
    await chat.page.reload();
    await chat.page.locator(".reply").nth(1).waitFor();
    expect(await chat.page.locator(".own .words").allInnerTexts()).to.deep.equal([
      "When was the task force launched?",
    ]);
    await chat.ask("What are the priorities?");
    expect(await chat.page.locator(".reply").count()).to.equal(3);
  });

  it("starts a conversation of its own in each tab", async () => {
    await chat.ask("When was the task force launched?");
    const other = await openChat(at.browser, at.server.url);
    expect(await other.page.locator(".message").count()).to.equal(1);
    await other.close();
  });

  it("keeps nothing in cookies and no token in an address", async () => {
    expect(await chat.page.context().cookies()).to.deep.equal([]);
    expect(chat.page.url()).to.equal(`${at.server.url}/chat`);
  });
});
