import { expect } from "chai";
import { askCases } from "../../src/cli/evaluation/ask-cases.ts";
import type { Case } from "../../src/cli/evaluation/case.ts";
import type { Conversations } from "../../src/conversation/conversations.ts";
import type { Message } from "../../src/message.ts";
import { plainReply } from "../../src/reply.ts";

const CASES: readonly Case[] = [
  { id: "a", turns: [{ id: "a", q: "one", expected: { all: ["one"] } }] },
  {
    id: "c",
    group: "talk",
    turns: [
      { id: "c/1", q: "two" },
      { id: "c/2", q: "three", expected: { all: ["four"] } },
    ],
  },
];

describe("askCases", () => {
  it("asks each case in a conversation of its own, and the turns of one in the same", async () => {
    const heard: Message[] = [];
    await askCases(CASES, { conversations: anEcho(heard), asOf: "" });
    const [one, two, three] = heard.map(({ conversation }) => conversation);
    expect(heard.map(({ text }) => text)).to.deep.equal(["one", "two", "three"]);
    expect(two).to.equal(three).and.to.not.equal(one);
    expect(new Set(heard.map(({ id }) => id)).size).to.equal(3);
  });

  it("judges the turns that something is expected of, and tells what was said before", async () => {
    const asked = await askCases(CASES, { conversations: anEcho([]), asOf: "" });
    expect(asked.map(({ id, outcome, before }) => [id, outcome, before])).to.deep.equal([
      ["a", "right", []],
      ["c/2", "wrong", ["two"]],
    ]);
    expect(asked[1]).to.include({ group: "talk", q: "three" });
    expect(asked[1]?.seen).to.deep.equal({ kinds: ["dialog"], text: "You said three", places: [] });
  });

  it("tells how far it is after each case", async () => {
    const told: string[] = [];
    const onAsked = (done: number, total: number) => told.push(`${done}/${total}`);
    await askCases(CASES, { conversations: anEcho([]), asOf: "", onAsked });
    expect(told).to.deep.equal(["1/2", "2/2"]);
  });
});

/** Says back what it is told. */
function anEcho(heard: Message[]): Conversations {
  return {
    take: async (message) => {
      heard.push(message);
      return [plainReply("dialog", `You said **${message.text}**`)];
    },
    welcome: async () => [],
  };
}
