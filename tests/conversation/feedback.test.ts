import { expect } from "chai";
import type { Conversations } from "../../src/conversation/conversations.ts";
import type { Reply } from "../../src/reply.ts";
import { createMemoryStore } from "../../src/store/memory.ts";
import type { Store } from "../../src/store/store.ts";
import { assembleShipped } from "../prepared-content.ts";
import { aMessage } from "./a-message.ts";

const OFFERED = ["Yes, this was useful", "No, this was not useful"];
const AT = "2026-11-22T12:00:00.000Z";

describe("feedback", () => {
  let store: Store;
  let conversations: Conversations;
  before(async () => {
    store = createMemoryStore();
    ({ conversations } = await assembleShipped(store));
  });
  afterEach(() => store.eraseUser("u-1"));

  it("is offered below an answer from an article", async () => {
    expect((await say("Where is the task force based?"))[0]?.suggestions).to.deep.equal(OFFERED);
  });

  for (const text of [
    "he has got a knife",
    "menu",
    "who won the cup?",
    "hello",
    "what is the number for childline",
  ])
    it(`is not offered after "${text}"`, async () => {
      const offered = (await say(text)).flatMap(({ suggestions }) => suggestions);
      expect(offered).to.not.include(OFFERED[0]);
    });

  it("is kept with the id of the passage and without a word of the resident", async () => {
    const [answer] = await say("Where is the task force based?", OFFERED[0]);
    expect(answer).to.include({ kind: "dialog" });
    const [kept, ...more] = await store.feedback(10);
    expect(more).to.deep.equal([]);
    expect(kept).to.have.all.keys("useful", "about", "at");
    expect(kept).to.include({ useful: true, at: AT });
    expect(kept?.about).to.match(/#\d+$|-/);
  });

  it("is kept at the first no, and once, with the reason when that is given", async () => {
    await say("Where is the task force based?", OFFERED[1]);
    expect(await store.feedback(10)).to.have.length(1);
    await say("It was hard to understand", "no");
    const kept = await store.feedback(10);
    expect(kept).to.have.length(1);
    expect(kept[0]).to.include({ useful: false, reason: "It was hard to understand" });
    expect(kept[0]).to.not.have.property("said");
  });

  it("keeps the question only where the resident agrees, and without what tells who asked", async () => {
    await say("My name is Ada Byron, where is the task force based?", OFFERED[1], "1", "yes, keep it");
    const [kept] = await store.feedback(10);
    expect(kept?.said).to.equal("My name is [name], where is the task force based?");
  });

  it("stands in nobody's way: the next question is answered", async () => {
    const [reply] = await say("Where is the task force based?", OFFERED[1], "When was it launched?");
    expect(reply).to.include({ kind: "answered" });
    expect(reply?.text).to.include("16 October 2020");
  });

  it("hears danger in the middle of it", async () => {
    const [reply] = await say("Where is the task force based?", OFFERED[1], "someone is breaking in now");
    expect(reply).to.include({ kind: "safety" });
  });

  /** The replies to the last of several messages of one conversation. */
  async function say(...texts: readonly (string | undefined)[]): Promise<readonly Reply[]> {
    let replies: readonly Reply[] = [];
    for (const text of texts) replies = await conversations.take(aMessage({ text: text ?? "", at: AT }));
    return replies;
  }
});
