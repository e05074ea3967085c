import { expect } from "chai";
import { readAll } from "../../src/dialogs/read-dialogs.ts";
import { runDialogTests } from "../../src/dialogs/run-dialog-tests.ts";
import { describeProblem } from "../../src/errors.ts";
import { aDialog, FACTS, PLAIN_TOOLS } from "./given.ts";
import { PATTERNS } from "./the-patterns.ts";

const STEPS = `
  - id: what
    ask: What is it?
    choices: [{ say: Drugs, next: drugs }, { say: Launch, next: launch }]
    otherwise: again
  - { id: drugs, say: Tell them., contacts: [crimestoppers], end: true }
  - { id: launch, answer: When was the launch?, end: true }`;

/** What the tests of a dialog come to. */
function told(tests: string, steps = STEPS): string[] {
  const { dialogs } = readAll([{ file: "a.yml", text: aDialog({ steps, tests }) }], FACTS);
  return runDialogTests(dialogs, PATTERNS, PLAIN_TOOLS).map(describeProblem);
}

const REMEDY = "Mend the dialog, or the test if it expects what is no longer so.";

describe("runDialogTests", () => {
  const PASSING: readonly (readonly [string, string])[] = [
    ["what is said", "[ { user: begin a dialog, bot: what is it }, { user: drugs, bot: Tell them } ]"],
    ["contacts", "[ { user: begin a dialog }, { user: drugs, contacts: [crimestoppers] } ]"],
    ["choices", "[ { user: begin a dialog, choices: [Launch, Drugs] } ]"],
    ["an answer of the articles", "[ { user: begin a dialog }, { user: launch, bot: Friday } ]"],
    [
      "a question in the middle",
      "[ { user: begin a dialog }, { user: when was the launch?, bot: Friday, choices: [Drugs] } ]",
    ],
    [
      "what comes after the end",
      "[ { user: begin a dialog }, { user: drugs }, { user: begin a dialog, bot: What is it } ]",
    ],
  ];
  for (const [name, test] of PASSING) {
    it(`plays ${name}`, () => expect(told(`\n  - ${test}`)).to.deep.equal([]));
  }

  const FAILING: readonly (readonly [string, string, string])[] = [
    ["begins nothing", "[ { user: hello } ]", '"hello" begins no dialog.'],
    [
      "says something else",
      "[ { user: begin a dialog, bot: Who } ]",
      'After "begin a dialog" it does not say "Who".',
    ],
    [
      "gives no such contact",
      "[ { user: begin a dialog, contacts: [police-101] } ]",
      'After "begin a dialog" it does not give the contact police-101.',
    ],
    [
      "offers no such choice",
      "[ { user: begin a dialog, choices: [Noise] } ]",
      'After "begin a dialog" "Noise" cannot be chosen.',
    ],
  ];
  for (const [name, test, what] of FAILING) {
    it(`tells file, line and turn where it ${name}`, () => {
      const tests = `\n  - [ { user: begin a dialog } ]\n  - ${test}`;
      expect(told(tests)).to.deep.equal([`a.yml:14: ${what} ${REMEDY}`]);
    });
  }

  it("tells of a question that no article answers", () => {
    expect(told("\n  - [ { user: begin a dialog } ]", STEPS.replace("the launch", "it"))).to.deep.equal([
      'a.yml: No article answers "When was it?", which launch asks. Ask something else there, or add an article that answers it.',
    ]);
  });
});
