import { expect } from "chai";
import type { Dialogs } from "../../src/dialogs/dialogs.ts";
import type { DialogState } from "../../src/dialogs/played.ts";
import { dialogsOf } from "./given.ts";
import { PATTERNS } from "./the-patterns.ts";

const STEPS = `
  - id: what
    ask: What is it?
    choices: [{ say: Drugs, next: where }, { say: Noise, next: where }]
    otherwise: again
  - id: where
    ask: Where is it?
    choices: [{ say: Inside, next: bye }, { say: Outside, next: bye }]
    otherwise: again
  - { id: bye, say: Thanks., end: true }
`;
const RATING = `
  - id: useful
    ask: Was it?
    choices: [{ say: "Yes", next: bye }, { say: "No", next: bye }]
    otherwise: again
  - { id: bye, say: Thanks., end: true }
`;

const build = (steps: string): Dialogs =>
  dialogsOf(
    {
      concern: { steps },
      other: { starts_on: "[other things]", steps: RATING },
      rating: { steps: RATING, can_be_ignored: "true" },
    },
    PATTERNS,
  );
const dialogs = build(STEPS);
const changed = build(STEPS.replace("Where is it?", "Where was it?"));

function stateOf(id: string, ...texts: readonly string[]): DialogState | undefined {
  let state = dialogs.begin(id)?.state;
  for (const text of texts) state = dialogs.play(state, text).state;
  return state;
}

describe("a dialog whose file has changed under a conversation", () => {
  it("begins again politely", () => {
    const { replies, state, outcome } = changed.play(stateOf("concern", "drugs"), "inside");
    expect(replies.map(({ text }) => text)).to.deep.equal(["(changed)", "What is it?"]);
    expect(outcome).to.equal("asked");
    expect(changed.play(state, "noise").replies[0]?.text).to.equal("Where was it?");
  });

  it("takes what was written, where it answers the same question as before", () => {
    const { replies } = changed.play(stateOf("concern"), "noise");
    expect(replies.map(({ text }) => text)).to.deep.equal(["(changed)", "Where was it?"]);
  });

  it("leaves a question to be answered", () => {
    expect(changed.play(stateOf("concern", "drugs"), "when was the launch?").outcome).to.equal("question");
  });

  it("can be stopped all the same", () => {
    expect(changed.play(stateOf("concern", "drugs"), "stop").outcome).to.equal("cancelled");
  });

  it("can be left for another dialog", () => {
    expect(changed.play(stateOf("concern", "drugs"), "other things").state?.dialog).to.equal("other");
  });

  it("is lost politely where the file is gone", () => {
    const gone = dialogsOf({ other: { steps: RATING } }, PATTERNS);
    const { replies, state, outcome } = gone.play(stateOf("concern"), "drugs");
    expect(replies.map(({ text }) => text)).to.deep.equal(["(lost)"]);
    expect({ state, outcome }).to.deep.equal({ state: undefined, outcome: "question" });
  });
});

describe("a state that is garbage", () => {
  const right = stateOf("concern", "drugs");
  const GARBAGE: readonly (readonly [string, unknown])[] = [
    ...([
      ["nothing", undefined],
      ["null", null],
      ["a text", "concern"],
      ["a number", 7],
      ["a list", []],
    ] as const),
    ["an empty map", {}],
    ["an unknown dialog", { ...right, dialog: "nowhere" }],
    ["a dialog that is a map", { ...right, dialog: {} }],
    ["the name of what every object has", { ...right, dialog: "__proto__" }],
  ];
  for (const [name, state] of GARBAGE) {
    it(`gives a fresh start and leaves the message to be answered: ${name}`, () => {
      const { replies, outcome, state: next } = dialogs.play(state, "when was the launch?");
      expect(replies.map(({ text, suggestions }) => [text, suggestions])).to.deep.equal([
        ["(lost)", ["Menu"]],
      ]);
      expect({ outcome, next }).to.deep.equal({ outcome: "question", next: undefined });
      expect(dialogs.offerAgain(state).text).to.equal("(lost)");
    });
  }

  it("lets a text begin a dialog", () => {
    expect(dialogs.play({}, "other things").state?.dialog).to.equal("other");
  });

  it("has nothing to stop or go back in", () => {
    expect(dialogs.play({}, "back").outcome).to.equal("cancelled");
  });

  const OLD: readonly (readonly [string, unknown])[] = [
    ["no data", { ...right, data: undefined }],
    ["data of another shape", { ...right, data: { slots: [] } }],
    ["no version", { ...right, version: undefined }],
    ["an unknown step", { ...right, step: "who" }],
    ["a step that does not ask", { ...right, step: "bye" }],
    ["a step that is a list", { ...right, step: [] }],
    ["a path that is a text", { ...right, data: { ...right?.data, path: "concern/what" } }],
    ["misses that are a text", { ...right, data: { ...right?.data, misses: "2" } }],
    ["a beginning that is nowhere", { ...right, data: { ...right?.data, from: "concern/who" } }],
  ];
  for (const [name, state] of OLD) {
    it(`begins the dialog again, where it can be told which: ${name}`, () => {
      const { replies } = dialogs.play(state, "inside");
      expect(replies.map(({ text }) => text)).to.deep.equal(["(changed)", "What is it?"]);
    });
  }

  it("leaves out places and choices that are no longer there", () => {
    const data = {
      ...right?.data,
      path: ["concern/what", "nowhere/what", 7],
      answers: { "concern/what": "Drugs", "nowhere/x": "y", "concern/where": 1 },
    };
    const { state } = dialogs.play({ ...right, data }, "flibble");
    expect(state?.data).to.deep.include({ path: ["concern/what"], answers: { "concern/what": "Drugs" } });
  });
});

describe("a dialog that can be ignored", () => {
  it("lets go of whoever says something else, without a word", () => {
    const { replies, outcome, state } = dialogs.play(stateOf("rating"), "where do I park");
    expect({ replies, outcome, state }).to.deep.equal({ replies: [], outcome: "question", state: undefined });
    expect(changed.play({ ...stateOf("rating"), version: "old" }, "where do I park").replies).to.deep.equal(
      [],
    );
  });

  it("is answered by whoever answers", () => {
    const { outcome, replies } = dialogs.play(stateOf("rating"), "yeah");
    expect(outcome).to.equal("ended");
    expect(replies.map(({ text }) => text)).to.deep.equal(["Thanks."]);
  });
});

describe("begin", () => {
  it("begins nothing for an unknown dialog", () => expect(dialogs.begin("nowhere")).to.equal(undefined));
});
