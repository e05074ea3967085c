import { expect } from "chai";
import { readKnownWords } from "../../src/dialogs/read-known-words.ts";
import { HIGHEST_GRADE, readability } from "../../src/dialogs/reading-age.ts";
import { runDialogTests } from "../../src/dialogs/run-dialog-tests.ts";
import { describeProblem } from "../../src/errors.ts";
import { type Shipped, theShipped } from "./given.ts";

describe("the dialogs that are shipped", () => {
  let shipped: Shipped;
  before(async () => {
    shipped = await theShipped();
  });

  it("have no problem", () => {
    expect(shipped.files.length).to.be.at.least(16);
    expect(shipped.problems.map(describeProblem)).to.deep.equal([]);
  });

  it("pass their own tests, and the articles answer what they ask", () => {
    const { files, patterns, tools } = shipped;
    expect(runDialogTests(files, patterns, tools).map(describeProblem)).to.deep.equal([]);
    expect(files.flatMap(({ tests }) => tests).length).to.be.at.least(2 * files.length);
  });

  it("let every choice that leads to another dialog be said when no dialog is open", () => {
    // The welcome is shown before anything is kept, so what is pressed there comes without a state.
    const welcome = shipped.files.find(({ id }) => id === "welcome");
    const choices = (welcome?.steps ?? []).flatMap((step) => (step.kind === "ask" ? step.choices : []));
    const led = choices.flatMap(({ say, goes }) => ("dialog" in goes ? [{ say, dialog: goes.dialog }] : []));
    expect(led).to.have.length.at.least(8);
    for (const { say, dialog } of led) expect(shipped.dialogs.starts(say)?.dialog, say).to.equal(dialog);
  });

  it("offer nothing at the end that begins no dialog", () => {
    for (const label of shipped.patterns.atTheEnd)
      expect(shipped.dialogs.starts(label)).to.not.equal(undefined);
  });

  it("offer feedback below an answer, in words that are one", () => {
    const { patterns, dialogs } = shipped;
    expect(dialogs.afterAnAnswer).to.deep.equal(patterns.afterAnAnswer);
    for (const label of patterns.afterAnAnswer)
      expect(dialogs.begin("feedback", label)?.effects).to.have.length(1);
  });

  it("take nothing, and say so at once where somebody wants to report", () => {
    for (const id of ["report-concern", "fly-tipping", "nuisance-bikes", "scams", "drugs-in-the-street"])
      expect(shipped.dialogs.begin(id)?.replies[0]?.text, id).to.match(/^I cannot take reports/);
  });

  it("are as easy to read in what works at every step", async () => {
    const { words } = await readKnownWords("dialogs/wording/known-words.yml");
    for (const [name, text] of Object.entries(shipped.patterns.replies)) {
      const { grade, long } = readability(text, words);
      expect(grade, name).to.be.below(HIGHEST_GRADE);
      expect(long, name).to.deep.equal([]);
    }
  });

  it("hold no telephone number, for contacts hold them, and never say please", () => {
    const said = shipped.files.flatMap(({ steps }) =>
      steps.flatMap((step) => (step.kind === "say" ? [step.say] : step.kind === "ask" ? [step.ask] : [])),
    );
    for (const text of said) {
      expect(text).to.not.match(/\d{4}|\d[\d ]{4,}\d/);
      expect(text).to.not.match(/\bplease\b/i);
    }
  });
});
