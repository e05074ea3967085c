import { expect } from "chai";
import type { Effect } from "../../src/dialogs/effect.ts";
import { readAll } from "../../src/dialogs/read-dialogs.ts";
import { aDialog, dialogsOf, FACTS } from "./given.ts";
import { PATTERNS } from "./the-patterns.ts";

const RATING = `
  - id: useful
    ask: Was this useful?
    choices: [{ say: "Yes", next: keep-yes }, { say: "No", next: keep-no, also: [that was no use] }]
    otherwise: again
  - { id: keep-yes, do: feedback, useful: true, end: true }
  - { id: keep-no, do: feedback }
  - id: why
    ask: Why?
    choices: [{ say: Too long, next: keep-why }, { say: Not true, next: keep-why }]
    otherwise: again
  - { id: keep-why, do: feedback, reason: why, keeps_words: true, end: true }
`;
const dialogs = dialogsOf({ rating: { starts_on: "[rate this, that was no use]", steps: RATING } }, PATTERNS);

/** The effects of each turn, from the beginning of "rating". */
function effectsOf(...texts: readonly string[]): (readonly Effect[] | undefined)[] {
  let played = dialogs.begin("rating");
  return [
    played?.effects,
    ...texts.map((text) => {
      played = dialogs.play(played?.state, text);
      return played.effects;
    }),
  ];
}

describe("effects", () => {
  it("come as plain data with the turn that leads to them, and with no other", () => {
    expect(effectsOf("yes")).to.deep.equal([
      undefined,
      [{ kind: "feedback", useful: true, keepsWords: false }],
    ]);
  });

  it("hold the reason that was chosen", () => {
    expect(effectsOf("no", "not true").at(-1)).to.deep.equal([
      { kind: "feedback", useful: false, keepsWords: true, reason: "Not true" },
    ]);
  });

  it("do not come again with what is repeated, nor with going back", () => {
    expect(effectsOf("no", "repeat", "back").slice(2)).to.deep.equal([undefined, undefined]);
  });
});

describe("a dialog begun with the words of a choice", () => {
  it("takes them for the answer, and can go back to the question", () => {
    const begun = dialogs.begin("rating", "That was no use!");
    expect(begun?.replies.map(({ text }) => text)).to.deep.equal(["Why?"]);
    expect(begun?.effects).to.have.length(1);
    expect(dialogs.play(begun?.state, "back").replies[0]?.text).to.equal("(back)\n\nWas this useful?");
  });

  it("asks, where more was said, or nothing that is a choice", () => {
    for (const text of ["rate this", "that was no use to my mother"])
      expect(dialogs.begin("rating", text)?.state?.step, text).to.equal("useful");
  });
});

describe("the check of do:", () => {
  it("names an effect that does not exist, and what can be written", () => {
    const [problem] = problemsOf("{ id: start, do: feedbak, end: true }");
    expect(problem)
      .to.include({ what: "do is not one of: feedback, subscribe, unsubscribe." })
      .and.to.include({ line: 6 });
  });

  it("names a reason that no step asks for, and the one that was meant", () => {
    const [problem] = problemsOf(
      "{ id: why, ask: Why?, choices: [{ say: Long, next: keep }], otherwise: again }\n" +
        "  - { id: keep, do: feedback, reason: wy, end: true }",
    );
    expect(problem).to.include({ what: "No step called wy asks anything.", remedy: "Did you mean why?" });
  });
});

function problemsOf(steps: string) {
  return readAll([{ file: "a.yml", text: aDialog({ steps: `\n  - ${steps}` }) }], FACTS).problems;
}
