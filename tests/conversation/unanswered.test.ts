import { expect } from "chai";
import type { Conversations } from "../../src/conversation/conversations.ts";
import { unansweredIn } from "../../src/conversation/unanswered.ts";
import { plainReply } from "../../src/reply.ts";
import { createMemoryStore } from "../../src/store/memory.ts";
import type { Store } from "../../src/store/store.ts";
import { assembleShipped } from "../prepared-content.ts";
import { aMessage } from "./a-message.ts";

const AT = "2026-11-22T12:00:00.000Z";

describe("questions without an answer", () => {
  let store: Store;
  let conversations: Conversations;
  let told: number;
  before(async () => {
    store = createMemoryStore();
    ({ conversations } = await assembleShipped(store));
  });

  beforeEach(async () => {
    told = (await store.unanswered(100)).length;
    await store.erase("c-1");
  });

  it("are noted without what tells who asked, with reason, count and time", async () => {
    await say("My name is Ada Byron. Who won the cup at ME15 6JQ?");
    await say("My name is Charles Babbage.  Who won the cup at ME14 1XX?");
    expect(await store.unanswered(1)).to.deep.equal([
      {
        question: "My name is [name]. Who won the cup at [postcode]?",
        reason: "no answer",
        count: 2,
        lastAt: AT,
      },
    ]);
  });

  it("are noted in the middle of a dialog too", async () => {
    await say("report a concern");
    await say("who won the world cup?");
    expect((await store.unanswered(10)).map(({ question }) => question)).to.include("who won the world cup?");
  });

  it("are cut where they go on too long, after taking out what is in them", () => {
    const text = `${"why ".repeat(124)}call 07700 900123 ${"now ".repeat(100)}`;
    const [noted] = unansweredIn(text, [plainReply("unanswered", "I do not know.")]);
    expect(noted?.question).to.have.length(500).and.match(/…$/).and.not.match(/\d/);
  });

  it("are not noted where there was an answer, a dialog, a danger, small talk or nothing said", async () => {
    for (const text of [
      "Where is it based?",
      "menu",
      "stop",
      "he has got a knife",
      "thanks",
      "  ",
      "number for childline",
    ])
      await say(text);
    expect(await store.unanswered(100)).to.have.length(told);
  });

  it("leave nothing of what tells who asked in what is remembered of the conversation", async () => {
    await say("My name is Ada Byron, where is the task force based?");
    await say("and when was it launched, call me on 07700 900123");
    const { state } = await store.loadState("c-1");
    expect(JSON.stringify(state))
      .to.include("[phone number]")
      .and.not.match(/Ada|Byron|07700|900123/);
  });

  async function say(text: string): Promise<void> {
    await conversations.take(aMessage({ text, at: AT }));
  }
});
