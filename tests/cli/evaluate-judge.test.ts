import { expect } from "chai";
import type { Expected } from "../../src/cli/evaluation/case.ts";
import { judge } from "../../src/cli/evaluation/judge.ts";
import { withoutMarkdown } from "../../src/cli/evaluation/words-in-reply.ts";
import { plainReply, type Reply } from "../../src/reply.ts";
import { aReply, aSource } from "./evaluate-given.ts";

const AS_OF = "As of {date}:";
const NO_ANSWER = plainReply("unanswered", "I could not find that.");
const ASK_BACK = plainReply("clarify", "Which task force?");
const outcome = (expected: Expected, ...replies: Reply[]): string => judge(expected, replies, AS_OF).outcome;

describe("judge", () => {
  const outcomes: readonly (readonly [what: string, expected: Expected, reply: Reply, outcome: string])[] = [
    ["an answer with the words", { kind: "answered", any: ["King Street"] }, aReply(), "right"],
    ["an answer with one of the words", { any: ["Queen Street", "King Street"] }, aReply(), "right"],
    ["an answer without the words", { kind: "answered", any: ["Queen Street"] }, aReply(), "wrong"],
    [
      "an answer with only some of all the words",
      { all: ["King Street", "Queen Street"] },
      aReply(),
      "wrong",
    ],
    ["an answer with words that must not stand there", { none: ["king street"] }, aReply(), "wrong"],
    ["no answer where there is one", { kind: "answered", any: ["King Street"] }, NO_ANSWER, "refused"],
    ["asking back where there is an answer", { kind: "answered" }, ASK_BACK, "refused"],
    [
      "small talk where there is an answer",
      { kind: "answered" },
      plainReply("smalltalk", "Hello."),
      "refused",
    ],
    [
      "an error where there is an answer",
      { any: ["King Street"] },
      plainReply("error", "Broken."),
      "refused",
    ],
    ["no answer where there is none", { kind: "unanswered" }, NO_ANSWER, "right"],
    ["asking back where there is no answer", { kind: "unanswered" }, ASK_BACK, "right"],
    ["an answer where there is none", { kind: "unanswered" }, aReply(), "wrong"],
    ["small talk where there is no answer", { kind: "unanswered" }, plainReply("smalltalk", "Hi."), "wrong"],
    [
      "no answer, in other words than expected",
      { kind: "unanswered", all: ["Ring 101"] },
      NO_ANSWER,
      "refused",
    ],
    ["no answer where asking back is expected", { kind: "clarify" }, NO_ANSWER, "refused"],
    [
      "a danger seen as it is",
      { safety: "child-at-risk" },
      aReply({ kind: "safety", safety: "child-at-risk" }),
      "right",
    ],
    [
      "a danger taken for another",
      { safety: "suicide" },
      aReply({ kind: "safety", safety: "child-at-risk" }),
      "wrong",
    ],
    ["a danger overlooked", { kind: "safety", safety: "suicide" }, NO_ANSWER, "refused"],
  ];
  for (const [what, expected, reply, wanted] of outcomes) {
    it(`counts ${what} as ${wanted}`, () => {
      expect(outcome(expected, reply)).to.equal(wanted);
    });
  }

  it("looks at all the replies of a turn together", () => {
    const dialog = plainReply("dialog", "Shall we go on?");
    expect(outcome({ kind: "answered", all: ["King Street", "go on"] }, aReply(), dialog)).to.equal("right");
    expect(outcome({ kind: "unanswered" }, NO_ANSWER, dialog)).to.equal("right");
    expect(outcome({ kind: "unanswered" }, NO_ANSWER, aReply())).to.equal("wrong");
  });

  it("does not fail when there is no reply at all", () => {
    expect(judge({ kind: "answered" }, [], AS_OF)).to.deep.equal({
      outcome: "refused",
      faults: ["no reply instead of answered"],
    });
  });

  it("says what is not as expected", () => {
    const expected: Expected = {
      kind: "unanswered",
      any: ["a", "b"].map((x) => `Road ${x}`),
      none: ["King Street"],
    };
    expect(judge(expected, [aReply()], AS_OF).faults).to.deep.equal([
      "answered instead of unanswered",
      "“Road a” or “Road b” is missing",
      "“King Street” stands in the reply",
    ]);
  });

  const found: readonly (readonly [what: string, words: string, reply: Reply])[] = [
    ["in capitals", "KING STREET", aReply()],
    [
      "across bold and a link",
      "in King Street, Maidstone today",
      aReply({ text: "in **King Street**, [Maidstone](https://a.example/b) today" }),
    ],
    ["over the end of a line", "one two", aReply({ text: "one\ntwo" })],
    ["in typeset marks", 'Kent\'s "task - force"', aReply({ text: "Kent’s “task – force”" })],
    [
      "in a quoted sentence",
      "behind the bank",
      aReply({ sources: [aSource({ sentences: ["Behind the bank."] })] }),
    ],
    [
      "on a contact's card",
      "0800 555 111",
      aReply({ contacts: [{ id: "c", name: "Crimestoppers", for: "Tell.", number: "0800 555 111" }] }),
    ],
  ];
  for (const [what, words, reply] of found) {
    it(`finds words ${what}`, () => {
      expect(outcome({ all: [words] }, reply)).to.equal("right");
    });
  }

  it("does not take the date that opens an old answer for the answer", () => {
    const old = aReply({ text: "As of 16 October 2020:\n\nThe teams work in King Street." });
    expect(outcome({ any: ["16 October"] }, old)).to.equal("wrong");
    expect(outcome({ all: ["as of 16 October 2020", "King Street"] }, old)).to.equal("right");
    expect(outcome({ any: ["As of"] }, aReply())).to.equal("wrong");
    const dated = aReply({ text: "As of 16 October 2020:\n\nIt began on 16 October 2020." });
    expect(outcome({ any: ["16 October"] }, dated)).to.equal("right");
  });
});

describe("withoutMarkdown", () => {
  it("takes off bold, links, lists and headings, and keeps what only looks like them", () => {
    const text = "# Help\n\n- **Call** [101](tel:101)\n2. 3 * 4 \\* 5\n\n[not a link] (there)";
    expect(withoutMarkdown(text)).to.equal("Help\n\nCall 101\n3 * 4 * 5\n\n[not a link] (there)");
  });

  it("takes no longer for brackets without end", () => {
    const text = "[".repeat(100_000);
    const begun = performance.now();
    expect(withoutMarkdown(text)).to.equal(text);
    expect(performance.now() - begun).to.be.below(1_000);
  });
});
