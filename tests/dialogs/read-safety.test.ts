import { cp } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { readSafety } from "../../src/dialogs/read-safety.ts";
import { readSafetyExamples } from "../../src/dialogs/read-safety-examples.ts";
import { makeFolder, removeFolders } from "../temporary-folder.ts";

const PUBLISHED = join(import.meta.dirname, "../../dialogs");
const FIRE = "rank: 5\nreply: |\n  **Call 999.**\ncontacts: [emergency-999]\nalways: [fire]\n";
const KINDS = "weapon: [knife, gun]\n";

describe("readSafety", () => {
  afterEach(removeFolders);

  it("reads the published dangers, the most urgent first, and the kinds of words", async () => {
    const { classes, kinds, problems } = await readSafety(PUBLISHED);
    expect(classes.map(({ rank }) => rank)).to.deep.equal(
      classes.map(({ rank }) => rank).toSorted((a, b) => a - b),
    );
    expect(classes.every(({ reply, contacts }) => reply !== "" && contacts.length > 0)).to.equal(true);
    expect(kinds.get("knife")).to.include("weapon");
    expect(problems).to.deep.equal([]);
  });

  for (const [what, files, says] of [
    ["a field that there is not", { "safety/fire.yml": `${FIRE}replay: x\n` }, "Did you mean reply?"],
    ["no reply", { "safety/fire.yml": FIRE.replace(/reply: .*\n.*\n/, "") }, "reply is missing."],
    ["no contact", { "safety/fire.yml": FIRE.replace("[emergency-999]", "[]") }, "No contact is named."],
    ["a rank that is no number", { "safety/fire.yml": FIRE.replace("5", "first") }, "rank"],
    ["a list that is none", { "safety/fire.yml": FIRE.replace("[fire]", "fire") }, "always is not a list."],
    [
      "examples of a danger that no file speaks of",
      { "safety/examples/flood.yml": "like: [the river is coming in]\n" },
      "It is missing, and safety/examples/flood.yml teaches",
    ],
    ["no file of words", { "safety/words/kinds.yml": undefined }, "It holds no file of the danger check."],
    [
      "two words in one",
      { "safety/words/kinds.yml": "weapon: [big knife]\n" },
      '"big knife" is not one word',
    ],
    [
      "kinds that are no map",
      { "safety/words/kinds.yml": "- knife\n" },
      "It is not a list of kinds of words.",
    ],
  ] as const) {
    it(`refuses ${what}, and says what to write`, async () => {
      const all = { "safety/fire.yml": FIRE, "safety/words/kinds.yml": KINDS, ...files };
      const given = Object.entries(all).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]]));
      const folder = await makeFolder(Object.fromEntries(given));
      const told = await readSafety(folder).then(
        () => "nothing",
        (error: Error) => error.message,
      );
      expect(told).to.include(says);
    });
  }

  it("takes a file that is broken, or ends in .yaml, for no missing one", async () => {
    const files = {
      "safety/words/kinds.yml": KINDS,
      "safety/fire.yml": "rank: [",
      "safety/flood.yaml": FIRE,
      "safety/examples/fire.yml": "like: [it burns]\n",
      "safety/examples/flood.yml": "like: [the river is coming in]\n",
      "safety/examples/everyday.yml": "unlike: [hello]\n",
    };
    const error = await readSafety(await makeFolder(files)).catch((thrown: unknown) => thrown);
    expect((error as Error).message)
      .to.include("fire.yml")
      .and.not.include("It is missing");
  });

  it("finds long sentences and a please in a reply", async () => {
    const long = `${"Go on and on and on ".repeat(7)}until it ends.`;
    const folder = await makeFolder({
      "safety/fire.yml": FIRE.replace("**Call 999.**", `Please call 999. ${long}`),
      "safety/words/kinds.yml": KINDS,
    });
    const { problems } = await readSafety(folder);
    expect(problems.map(({ what }) => what).join(" ")).to.match(/more than 25 words.*please/);
  });
});

describe("readSafetyExamples", () => {
  afterEach(removeFolders);

  it("reads the published examples without a complaint, of every class and of none", async () => {
    const { examples, problems } = await readSafetyExamples(PUBLISHED);
    const { classes } = await readSafety(PUBLISHED);
    expect(problems).to.deep.equal([]);
    for (const { id } of classes)
      expect(examples.filter((each) => each.class === id).length, id).to.be.at.least(300);
    expect(examples.filter((each) => each.class === undefined).length).to.be.at.least(3_000);
  });

  it("gives each with its class, file and line", async () => {
    const folder = await makeFolder({
      "safety/examples/fire.yml": "like:\n  - it burns\nunlike:\n  - a burning question\n",
    });
    const { examples } = await readSafetyExamples(folder);
    const file = join(folder, "safety/examples/fire.yml");
    expect(examples).to.deep.equal([
      { text: "it burns", class: "fire", file, line: 2 },
      { text: "a burning question", class: undefined, file, line: 4 },
    ]);
  });

  it("complains of a message that is two things, of a list that there is not, and of an empty file", async () => {
    const folder = await makeFolder({
      "safety/examples/fire.yml": "like: [it burns, ash]\nlikes: [smoke]\n",
      "safety/examples/flood.yml": "like: [It burns]\n",
      "safety/examples/wind.yml": "unlike: nothing\n",
    });
    const { problems } = await readSafetyExamples(folder);
    const what = problems.map((problem) => problem.what).join("\n");
    expect(what).to.include("Nothing is called likes here.");
    expect(what).to.include('"It burns" also stands in fire.yml:1.');
    expect(what).to.include("unlike is not a list of messages.");
  });

  it("finds nothing in a folder without examples", async () => {
    expect(await readSafetyExamples(await makeFolder())).to.deep.equal({ examples: [], problems: [] });
  });

  it("is read in the same way wherever it lies", async () => {
    const folder = await makeFolder();
    await cp(join(PUBLISHED, "safety"), join(folder, "safety"), { recursive: true });
    const here = await readSafetyExamples(folder);
    expect(here.examples.length).to.equal((await readSafetyExamples(PUBLISHED)).examples.length);
  });
});
