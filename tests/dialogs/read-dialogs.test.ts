import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { readAll, readDialogs } from "../../src/dialogs/read-dialogs.ts";
import { describeProblem } from "../../src/errors.ts";
import { makeFolder, removeFolders } from "../temporary-folder.ts";
import { aDialog, FACTS, TODAY } from "./given.ts";

const ASK = `
  - id: what
    ask: What is it?
    choices:
      - { say: Drugs, next: bye }
      - { say: Noise, next: bye }
    otherwise: again
  - { id: bye, say: Bye., end: true }`;

/** The problems of one file, a line each. */
function problemsOf(text: string): string[] {
  return readAll([{ file: "a.yml", text }], FACTS).problems.map(describeProblem);
}

function plays(text: string): boolean {
  return readAll([{ file: "a.yml", text }], FACTS).dialogs.length === 1;
}

interface Mistake {
  readonly name: string;
  readonly text: string;
  readonly told: string;
}

const EASY = "You can call. You can go. You can ask us. We can say it. ".repeat(12).trim();
const HARD =
  "Residents experiencing anti-social behaviour are encouraged to communicate with the appropriate authority.";

/** Mistakes with which a dialog cannot be played. */
const STOPPING: readonly Mistake[] = [
  {
    name: "a step that is not there",
    text: aDialog({ steps: ASK.replace("{ say: Noise, next: bye }", "{ say: Noise, next: bey }") }),
    told: "a.yml:10: There is no step called bey. Did you mean bye?",
  },
  {
    name: "an otherwise that is not there",
    text: aDialog({ steps: ASK.replace("otherwise: again", "otherwise: unclear") }),
    told: "a.yml:11: There is no step called unclear. Write one of: what, bye.",
  },
  {
    name: "a question without otherwise",
    text: aDialog({ steps: ASK.replace("    otherwise: again\n", "") }),
    told: "a.yml:6: otherwise is missing. Write otherwise: again, which asks again, or the id of a step.",
  },
  {
    name: "two steps of one id",
    text: aDialog({ steps: `${ASK}\n  - { id: bye, say: Bye bye., end: true }` }),
    told: "a.yml:13: Two steps are called bye. Give one of them another id.",
  },
  {
    name: "a step called again",
    text: aDialog({ steps: "\n  - { id: again, say: Hello., end: true }" }),
    told: "a.yml:6: again cannot be the id of a step: as otherwise it means to ask again. Give it another id.",
  },
  {
    name: "a last step that does not say how it goes on",
    text: aDialog({ steps: "\n  - { id: start, say: Hello. }" }),
    told: "a.yml:6: After start, the last step, nothing is said about how it goes on. Write end: true, or next: and the id of a step.",
  },
  {
    name: "a round that never asks",
    text: aDialog({ steps: "\n  - { id: ping, say: Hello. }\n  - { id: pong, say: Hello., next: ping }" }),
    told: "a.yml:6: From ping it comes round to ping again and never asks, so it would go on for ever. Put a question into the round, or end it.",
  },
  {
    name: "no way out",
    text: aDialog({
      steps: ASK.replaceAll("next: bye", "next: what").replace(
        "say: Bye., end: true",
        "say: Bye., next: what",
      ),
    }),
    told: "a.yml:6: From what there is no way to an end. Write end: true at the last step, or let a choice lead to another dialog.",
  },
  {
    name: "a branch on what nobody asks",
    text: aDialog({
      steps: `${ASK.replace("next: bye", "next: by")}\n  - { id: by, branch: [{ if: wat, is: Drugs, next: bye }], else: bye }`,
    }),
    told: "a.yml:13: No step called wat asks anything. Did you mean what?",
  },
  {
    name: "a branch on what cannot be chosen",
    text: aDialog({
      steps: `${ASK.replace("next: bye", "next: by")}\n  - { id: by, branch: [{ if: what, is: Drug, next: bye }], else: bye }`,
    }),
    told: 'a.yml:13: what has no choice "Drug". Did you mean Drugs?',
  },
  {
    name: "a branch without else",
    text: aDialog({ steps: "\n  - { id: by, branch: [{ if: what, is: Drugs, next: by }] }" }),
    told: "a.yml:6: else is missing. Write else: and the id of a step.",
  },
  {
    name: "two choices of one label",
    text: aDialog({ steps: ASK.replace("say: Noise", "say: drugs") }),
    told: 'a.yml:10: "drugs" can be chosen twice. Give one of them other words.',
  },
  {
    name: "a choice that leads nowhere",
    text: aDialog({ steps: ASK.replace("{ say: Noise, next: bye }", "{ say: Noise }") }),
    told: "a.yml:10: This choice does not lead to exactly one place. Write next: and the id of a step, or dialog: and the id of a dialog.",
  },
  {
    name: "a script",
    text: aDialog({ steps: '\n  - { id: start, say: "Hello <script>alert(1)</script>", end: true }' }),
    told: "a.yml:6: It holds HTML. Write plain words; **bold** and [links](https://...) work.",
  },
  {
    name: "an image on a label",
    text: aDialog({ steps: ASK.replace("Noise", '"<img src=x onerror=alert(1)>"') }),
    told: "a.yml:10: It holds HTML. Write plain words; **bold** and [links](https://...) work.",
  },
  {
    name: "a link that runs something",
    text: aDialog({ steps: '\n  - { id: start, say: "See [this](javascript:alert(1)).", end: true }' }),
    told: "a.yml:6: A link does not begin with https://. Write the whole address.",
  },
  {
    name: "a field that is misspelt",
    text: aDialog({ steps: "\n  - { id: start, say: Hello., contcts: [police-101], end: true }" }),
    told: "a.yml:6: contcts is not a field here. Did you mean contacts?",
  },
  {
    name: "a step that does nothing",
    text: aDialog({ steps: "\n  - { id: start }" }),
    told: "a.yml:6: It cannot be told what this step does. Give it exactly one of: say, ask, answer, branch, do, dialog, end.",
  },
  {
    name: "a step that does two things",
    text: aDialog({ steps: "\n  - { id: start, say: Hello., ask: What?, end: true }" }),
    told: "a.yml:6: It cannot be told what this step does. Give it exactly one of: say, ask, answer, branch, do, dialog, end.",
  },
  {
    name: "a number where text belongs",
    text: aDialog({ starts_on: "[report, 101]" }),
    told: "a.yml:2: starts_on is not a list of texts. Write starts_on: [report a crime, who do i tell] Put quotation marks round 101, so that it is kept as text.",
  },
  {
    name: "a date that is none",
    text: aDialog({ review_by: "next May" }),
    told: "a.yml:4: review_by is not a date such as 2027-05-01. Write review_by: 2027-05-01",
  },
  {
    name: "an id with blanks",
    text: aDialog({ id: "Report a crime" }),
    told: "a.yml:1: id is not a name of small letters, figures and dashes. Write id: report-concern",
  },
  {
    name: "no owner",
    text: aDialog({ owner: undefined }),
    told: "a.yml:1: owner is missing. Write owner: community-safety-team",
  },
  {
    name: "no tests",
    text: aDialog({ tests: undefined }),
    told: 'a.yml:1: tests is missing. Write tests: and below it - [ { user: "report a crime", bot: "..." } ]',
  },
  {
    name: "a test that is not a list",
    text: aDialog({ tests: "\n  - { user: hello }" }),
    told: 'a.yml:8: A test is a list of turns. Write - [ { user: "report a crime", bot: "..." } ]',
  },
  {
    name: "steps that are not a list",
    text: aDialog({ steps: "start" }),
    told: "a.yml:5: steps is not a list. Write steps: and one step a line, after a dash.",
  },
  {
    name: "a tab",
    text: aDialog({ steps: "\n\t- { id: start, say: Hello., end: true }" }),
    told: "a.yml:6: The line begins with a tab. Use two spaces instead.",
  },
  {
    name: "YAML that breaks off",
    text: aDialog({ steps: "\n  - { id: start, say: 'Hello" }),
    told: "a.yml:9: The YAML cannot be read. Check the quotation marks and the spaces at the start of the line.",
  },
  {
    name: "a YAML bomb",
    text: `a: &a [x, x, x, x, x, x, x, x, x]\n${aDialog({ steps: "[*a, *a, *a]" })}`,
    told: "a.yml: It uses YAML aliases (&name and *name). Write the words out in each place.",
  },
  {
    name: "an empty file",
    text: "",
    told: "a.yml: It has no fields. Write id: report-concern and so on.",
  },
  {
    name: "a list",
    text: "- hello",
    told: "a.yml:1: It has no fields. Write id: report-concern and so on.",
  },
  {
    name: "5,000 steps",
    text: aDialog({
      steps: Array.from({ length: 5_000 }, (_, n) => `\n  - { id: s${n}, say: Hello., end: true }`).join(""),
    }),
    told: "a.yml:6: It has 5,000 steps, and may have 100. Cut it into several dialogs, and go from one to another with dialog: and an id.",
  },
  {
    name: "a file that goes on for ever",
    text: aDialog({ owner: "x".repeat(600_000) }),
    told: "a.yml: It is longer than 500,000 characters. Cut it into several files.",
  },
];

/** Mistakes with which a dialog is played all the same. */
const TELLING: readonly Mistake[] = [
  {
    name: "a step that nothing leads to",
    text: aDialog({ steps: `${ASK}\n  - { id: lost, say: Hello., end: true }` }),
    told: "a.yml:13: No step leads to lost. Let a choice or a next: lead there, or take the step out.",
  },
  {
    name: "an unknown contact",
    text: aDialog({ steps: "\n  - { id: start, say: Hello., contacts: [police-110], end: true }" }),
    told: "a.yml:6: There is no contact called police-110. Did you mean police-101?",
  },
  {
    name: "an unknown contact in a test",
    text: aDialog({ tests: "\n  - [ { user: begin a dialog, contacts: [samaritans] } ]" }),
    told: "a.yml:8: There is no contact called samaritans. Put the contact into contacts.yml first.",
  },
  {
    name: "a review that is overdue",
    text: aDialog({ review_by: "2026-11-21" }),
    told: "a.yml:4: It had to be looked at by 2026-11-21. Read it through, mend what is out of date, and write the next day for review_by:.",
  },
  {
    name: "a sentence of more than 25 words",
    text: aDialog({
      steps: `\n  - { id: start, say: ${"Go on to it and ".repeat(6)}stop. ${EASY}, end: true }`,
    }),
    told: 'a.yml:6: A sentence has more than 25 words: "Go on to it and Go on to it and Go on to...". Make two of it.',
  },
  {
    name: "words that are too hard",
    text: aDialog({ steps: `\n  - { id: start, say: ${EASY} }\n  - { id: next, say: ${HARD}, end: true }` }),
    told: "a.yml:7: It reads like grade 21.5 (Flesch-Kincaid), and has to be below 5. Use shorter words and sentences. A name that cannot be put otherwise goes into known-words.yml.",
  },
];

describe("readAll", () => {
  it("finds nothing wrong with a dialog that is in order", () => {
    expect(problemsOf(aDialog({ steps: ASK }))).to.deep.equal([]);
    expect(problemsOf(aDialog({ review_by: "2026-11-22" }))).to.deep.equal([]);
  });

  for (const { name, text, told } of STOPPING) {
    it(`leaves a dialog out for ${name}, and tells the line and the remedy`, () => {
      expect(problemsOf(text)).to.include(told);
      expect(plays(text)).to.equal(false);
    });
  }

  for (const { name, text, told } of TELLING) {
    it(`tells of ${name}, and plays the dialog all the same`, () => {
      expect(problemsOf(text)).to.deep.equal([told]);
      expect(plays(text)).to.equal(true);
    });
  }

  it("tells every problem of a file at once", () => {
    expect(problemsOf(aDialog({ owner: undefined, review_by: "soon", steps: "[]" }))).to.have.length(3);
  });

  for (const text of ["[".repeat(100_000), "- ".repeat(100_000), "{a: ".repeat(50_000)])
    it(`is not brought down by "${text.slice(0, 6)}..." that goes on for ever`, () => {
      const remedy = "Close each bracket that you open.";
      expect(problemsOf(text)).to.deep.equal([`a.yml: It is nested too deeply. ${remedy}`]);
    });

  it("gives another version whenever the file changes", () => {
    const versions = [aDialog(), aDialog({ owner: "b-team" }), aDialog()].map(
      (text) => readAll([{ file: "a.yml", text }], FACTS).dialogs[0]?.version,
    );
    expect(versions[0]).to.not.equal(versions[1]);
    expect(versions[0]).to.equal(versions[2]);
  });
});

describe("readAll, of several dialogs", () => {
  const read = (...texts: readonly string[]) =>
    readAll(
      texts.map((text, place) => ({ file: `${"abc"[place]}.yml`, text })),
      FACTS,
    );
  const toldOf = (...texts: readonly string[]): string[] => read(...texts).problems.map(describeProblem);
  const goes = (id: string, dialog: string): string =>
    aDialog({ id, starts_on: `[${id}]`, steps: `\n  - { id: go, dialog: ${dialog} }` });

  it("tells of two of one id, and plays the first", () => {
    const texts = [aDialog(), aDialog({ starts_on: "[another]" })];
    expect(toldOf(...texts)).to.deep.equal([
      "b.yml:1: a.yml is called a-dialog too. Give one of them another id.",
    ]);
    expect(read(...texts).dialogs.map(({ file }) => file)).to.deep.equal(["a.yml"]);
  });

  it("tells of two that start on one phrase", () => {
    expect(toldOf(aDialog(), aDialog({ id: "other", starts_on: "[hello, Begin a dialog]" }))).to.deep.equal([
      'b.yml:2: a-dialog starts on "Begin a dialog" too. Leave it in one place, or neither can be told from the other.',
    ]);
  });

  it("tells of a dialog that is led to and is not there", () => {
    expect(toldOf(aDialog(), goes("other", "a-dialg"))).to.deep.equal([
      "b.yml:6: There is no dialog called a-dialg. Did you mean a-dialog?",
    ]);
  });

  it("does not tell again of a dialog that is there and has a fault of its own", () => {
    expect(toldOf(aDialog({ owner: undefined }), goes("other", "a-dialog"))).to.have.length(1);
  });

  it("tells of dialogs that lead to one another and never ask", () => {
    expect(toldOf(goes("ping", "pong"), goes("pong", "ping"))).to.deep.equal(
      ["a", "b"].map(
        (name) =>
          `${name}.yml:6: It leads to other dialogs and back to itself, and nothing is asked on the way. Put a question into the round, or end it.`,
      ),
    );
  });
});

describe("readDialogs", () => {
  afterEach(removeFolders);
  const OPTIONS = { contacts: FACTS.contacts, today: TODAY };

  it("reads the files of a folder by name, without those of the folders in it", async () => {
    const folder = await makeFolder({
      "b.yml": aDialog({ id: "b", starts_on: "[b]" }),
      "a.yml": aDialog({ id: "a", starts_on: "[a]" }),
      "wording/replies.yml": "welcome: Hello.",
      "notes.txt": "",
    });
    const { dialogs, problems } = await readDialogs(folder, OPTIONS);
    expect(dialogs.map(({ id }) => id)).to.deep.equal(["a", "b"]);
    expect(problems).to.deep.equal([]);
  });

  it("plays the dialogs that are right beside one that is not", async () => {
    const folder = await makeFolder({ "a.yml": "steps: [", "b.yml": aDialog() });
    const { dialogs, problems } = await readDialogs(folder, OPTIONS);
    expect(dialogs).to.have.length(1);
    expect(problems).to.have.length(1);
  });

  it("tells of a file that would not be read, and of one that cannot be", async () => {
    const folder = await makeFolder({ "a.yaml": aDialog() });
    await mkdir(join(folder, "b.yml"));
    const told = (await readDialogs(folder, OPTIONS)).problems.map(describeProblem);
    expect(told).to.deep.equal([
      `${join(folder, "a.yaml")}: It is not read: dialog files end in .yml. Call it a.yml.`,
      `${join(folder, "b.yml")}: It cannot be read. See whether it is a file, and may be read.`,
    ]);
  });

  it("has no dialogs where there is no folder", async () => {
    expect(await readDialogs(join(await makeFolder(), "none"), OPTIONS)).to.deep.equal({
      dialogs: [],
      problems: [],
    });
  });

  it("takes the names in known-words.yml for easy words, and tells when it cannot", async () => {
    const steps = "\n  - { id: start, say: Here are community representatives for you., end: true }";
    const files = { "a.yml": aDialog({ steps }) };
    const known = { "wording/known-words.yml": "- community representatives" };
    expect((await readDialogs(await makeFolder(files), OPTIONS)).problems).to.have.length(1);
    expect((await readDialogs(await makeFolder({ ...files, ...known }), OPTIONS)).problems).to.deep.equal([]);
    for (const text of ["community: 1", "- 999", "- [a"]) {
      const folder = await makeFolder({ "wording/known-words.yml": text });
      expect((await readDialogs(folder, OPTIONS)).problems[0]?.file).to.contain("known-words.yml");
    }
  });
});
