import { expect } from "chai";
import { PATIENCE_MS } from "../browser/chromium.ts";
import { until } from "../channels/direct-line/session-steps.ts";
import { withWebChat } from "./with-web-chat.ts";

const QUESTION = "When was the task force launched?";
const ANSWER = "officially launched on Friday 16 October 2020";
const OFFERED = "Ask about the task force";
const ARTICLE = "Launch of Maidstone Task Force, Kent Police, 16 October 2020";

describe("Web Chat 4.18.1 on the website that docs/clients.md shows", function () {
  this.timeout(2 * PATIENCE_MS);
  const open = withWebChat();

  it("shows the welcome, asks, and shows the answer with its source, date and link, under a strict policy", async () => {
    const chat = await open();
    expect((await chat.texts())[0]).to.include("I am an automated assistant");
    await chat.say(QUESTION);
    await chat.sees(ANSWER);
    expect(await chat.texts()).to.have.lengthOf(3);
    const source = chat.page.locator(".webchat__link-definitions a");
    expect(await source.textContent()).to.include(ARTICLE);
    expect(await source.getAttribute("href")).to.match(/^https:\/\/www\.kent\.police\.uk\/.*task-force/);
    expect(await chat.page.getByText("Send failed").count()).to.equal(0);
    expect(chat.complaints).to.deep.equal([]);
  });

  it("offers suggestions that can be pressed", async () => {
    const chat = await open();
    await chat.page.locator(".webchat__suggested-action", { hasText: OFFERED }).click();
    await until(async () => (await chat.texts()).length >= 3, "an answer to what was pressed");
    expect((await chat.texts())[1]).to.equal(OFFERED);
  });

  it("shows whom to turn to as a card", async () => {
    const chat = await open();
    await chat.say("Who do I tell about drug dealing?");
    await chat.page.getByTitle("Call 0800 555 111").waitFor();
  });

  it("keeps what its thumbs say, on the passage that was quoted", async () => {
    const chat = await open();
    await chat.say(QUESTION);
    await chat.page.getByRole("button", { name: "Dislike" }).first().click();
    await until(async () => (await chat.product.store.feedback(10)).length > 0, "the feedback");
    const [feedback] = await chat.product.store.feedback(10);
    expect(feedback?.useful).to.equal(false);
    expect(feedback?.about).to.include("launch-of-maidstone-task-force");
  });

  it("goes on after its socket was cut, with nothing lost and nothing doubled", async () => {
    const chat = await open();
    await chat.say(QUESTION);
    await chat.sees(ANSWER);
    chat.product.cutSockets();
    await chat.say("Who are the partners?");
    await until(async () => (await chat.texts()).length >= 5, "the answer after the cut", 20_000);
    const texts = await chat.texts();
    expect(texts).to.have.lengthOf(5);
    expect([texts[1], texts[3]]).to.deep.equal([QUESTION, "Who are the partners?"]);
  });

  it("resumes after a reload, with all that was said, and goes on", async () => {
    const chat = await open();
    await chat.say(QUESTION);
    await chat.sees(ANSWER);
    const before = await chat.texts();
    await chat.page.reload();
    await until(async () => (await chat.texts()).length === 3, "what was said before");
    expect(await chat.texts()).to.deep.equal(before);
    await chat.say("Who are the partners?");
    await until(async () => (await chat.texts()).length === 5, "the answer after the reload");
  });

  it("says that it cannot connect once its token has expired, and begins another conversation when reloaded", async () => {
    let now = Date.now();
    const chat = await open({ now: () => now });
    await chat.say(QUESTION);
    await chat.sees(ANSWER);
    now += 31 * 60_000;
    await chat.say("Too late");
    await chat.sees("Unable to connect");
    await chat.page.reload();
    await chat.sees("I am an automated assistant");
    expect(await chat.texts()).to.have.lengthOf(1);
    await chat.say(QUESTION);
    await chat.sees(ANSWER);
  });
});
