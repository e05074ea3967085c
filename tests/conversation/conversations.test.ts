import { expect } from "chai";
import type { Answering } from "../../src/answering/answer.ts";
import { type ConversationsOptions, createConversations } from "../../src/conversation/conversations.ts";
import { createDialogs } from "../../src/dialogs/dialogs.ts";
import { ProductError } from "../../src/errors.ts";
import type { Log } from "../../src/log.ts";
import { plainReply } from "../../src/reply.ts";
import { createMemoryStore } from "../../src/store/memory.ts";
import { DRAWING_NAMES, REPLY_NAMES, type Wording } from "../../src/wording.ts";
import { PATTERNS } from "../dialogs/the-patterns.ts";
import { aMessage } from "./a-message.ts";

const WORDING: Wording = {
  replies: Object.fromEntries(
    REPLY_NAMES.map((name) => [name, `The ${name} words.\n`]),
  ) as Wording["replies"],
  suggestions: ["Where is it based?"],
  smallTalk: [],
  drawing: Object.fromEntries(
    DRAWING_NAMES.map((name) => [name, `The ${name} words.`]),
  ) as Wording["drawing"],
};
/** No danger, no dialogs and no contacts: what is left is to answer. */
const NOTHING_ELSE = {
  dangerCheck: () => undefined,
  contactQuestions: () => undefined,
  dialogs: createDialogs([], PATTERNS, {
    words: () => [],
    answer: (text) => plainReply("unanswered", text),
    contact: () => undefined,
  }),
};
const broken: Answering = () => {
  throw new RangeError("No answer to the secret words of a resident");
};

describe("createConversations", () => {
  it("welcomes whoever joins, with what can be asked", async () => {
    const { conversations } = given(() => ({ reply: plainReply("answered", "Yes.") }));
    expect(await conversations.welcome()).to.deep.equal([
      plainReply("smalltalk", "The welcome words.", ["Where is it based?"]),
    ]);
  });

  it("answers the text of a message", async () => {
    const { conversations } = given((text) => ({ reply: plainReply("answered", `You asked: ${text}`) }));
    const replies = await conversations.take(aMessage({ text: "Where?" }));
    expect(replies.map(({ text }) => text)).to.deep.equal(["You asked: Where?"]);
  });

  it("answers the messages of one conversation in the order they came", async () => {
    const answered: string[] = [];
    const { conversations } = given((text) => {
      answered.push(text);
      return { reply: plainReply("answered", text) };
    });
    const texts = Array.from({ length: 20 }, (_, place) => `question ${place}`);
    const replies = await Promise.all(texts.map((text) => conversations.take(aMessage({ text }))));
    expect(answered).to.deep.equal(texts);
    expect(replies.flat().map(({ text }) => text)).to.deep.equal(texts);
  });

  it("says that something went wrong, in fixed words, when an answer breaks", async () => {
    const { conversations } = given(broken);
    expect(await conversations.take(aMessage())).to.deep.equal([plainReply("error", "The error words.")]);
  });

  it("logs which message broke and where, and not one word of the resident", async () => {
    const { conversations, lines } = given(broken);
    await conversations.take(aMessage({ id: "m-7", text: "my secret", user: "Jane Doe" }));
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain("m-7").and.contain("RangeError").and.contain("conversations.test.ts");
    expect(lines[0]).to.not.match(/secret|Jane/);
  });

  it("stops a turn that takes too long, says so, saves nothing of it, and answers the next", async () => {
    const gate = Promise.withResolvers<void>();
    const store = createMemoryStore();
    let loads = 0;
    const loadState = async (conversation: string) => {
      loads += 1;
      if (loads === 1) await gate.promise;
      return store.loadState(conversation);
    };
    const about = { question: "Where?" };
    const { conversations, lines } = given(() => ({ reply: plainReply("answered", "Yes."), about }), {
      store: { ...store, loadState },
      turnTimeout: 20,
    });
    const stopped = await conversations.take(aMessage({ id: "m-7", text: "my secret" }));
    expect(stopped).to.deep.equal([plainReply("error", "The too_slow words.")]);
    expect(lines.join()).to.contain("m-7").and.not.contain("secret");
    gate.resolve();
    await gate.promise;
    expect((await store.loadState("c-1")).version).to.equal(0);
    expect((await conversations.take(aMessage()))[0]?.kind).to.equal("answered");
  });

  it("remembers what a conversation is about from one message to the next, and not in another", async () => {
    const { conversations } = given((text, about) => ({
      reply: plainReply("answered", about?.question ?? "nothing yet"),
      about: { question: text },
    }));
    const ask = async (conversation: string, text: string): Promise<string | undefined> =>
      (await conversations.take(aMessage({ conversation, text })))[0]?.text;
    expect(await ask("one", "When?")).to.equal("nothing yet");
    expect(await ask("one", "Who?")).to.equal("When?");
    expect(await ask("two", "Where?")).to.equal("nothing yet");
  });

  it("answers a kept message that is taken again with the same replies, and takes its turn once", async () => {
    let turns = 0;
    const { conversations } = given(() => ({ reply: plainReply("answered", `Turn ${++turns}.`) }));
    const first = await conversations.take(aMessage({ isKept: true }));
    expect(await conversations.take(aMessage({ isKept: true }))).to.deep.equal(first);
    const [next] = await conversations.take(aMessage({ isKept: true, id: "m-2" }));
    expect([turns, next?.text]).to.deep.equal([2, "Turn 2."]);
  });

  it("throws what the store throws for a message that is kept, and tells whoever wrote any other", async () => {
    const gone = new ProductError("store-unreachable", "Gone.");
    const store = { ...createMemoryStore(), loadState: () => Promise.reject(gone) };
    const { conversations } = given(() => ({ reply: plainReply("answered", "Yes.") }), { store });
    expect(await conversations.take(aMessage({ isKept: true })).catch((error) => error)).to.equal(gone);
    expect((await conversations.take(aMessage()))[0]?.kind).to.equal("error");
  });

  it("answers the next message after one that broke", async () => {
    const { conversations } = given((text) =>
      text === "break" ? broken(text) : { reply: plainReply("answered", "Yes.") },
    );
    const [first, second] = await Promise.all([
      conversations.take(aMessage({ text: "break" })),
      conversations.take(aMessage({ text: "Where?" })),
    ]);
    expect([first[0]?.kind, second[0]?.kind]).to.deep.equal(["error", "answered"]);
  });
});

function given(answering: Answering, changes: Partial<ConversationsOptions> = {}) {
  const lines: string[] = [];
  const keep = (facts: object, what: string): void => void lines.push(`${what} ${JSON.stringify(facts)}`);
  const log: Log = { debug: keep, info: keep, warn: keep, error: keep };
  return {
    conversations: createConversations({
      ...NOTHING_ELSE,
      answering,
      store: createMemoryStore(),
      wording: WORDING,
      log,
      ...changes,
    }),
    lines,
  };
}
