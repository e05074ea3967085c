import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { readSiteWording } from "../../src/dialogs/read-site-wording.ts";
import { describeProblem, ProductError } from "../../src/errors.ts";
import { COUNTED_NAMES, STRING_NAMES } from "../../src/site-wording.ts";
import { makeFolder, removeFolders } from "../temporary-folder.ts";

const PUBLISHED = join(import.meta.dirname, "../../dialogs");

describe("readSiteWording", () => {
  let folder: string;

  beforeEach(async () => {
    folder = await makeFolder({});
    for (const part of ["wording/languages", "pages"])
      await cp(join(PUBLISHED, part), join(folder, part), { recursive: true });
  });
  afterEach(removeFolders);

  it("reads the six languages that are published with the product, English first, and the pages", async () => {
    const { languages, pages, problems } = await readSiteWording(PUBLISHED);
    expect(problems.map(describeProblem)).to.deep.equal([]);
    expect(languages.map(({ language }) => language)).to.deep.equal(["en-GB", "ar", "cy", "ne", "pl", "ro"]);
    expect(languages.filter(({ direction }) => direction === "rtl")).to.have.lengthOf(1);
    for (const words of languages) expect(words).to.include.all.keys([...STRING_NAMES, ...COUNTED_NAMES]);
    expect(pages.map(({ title }) => title)).to.deep.equal([
      "About this assistant",
      "Privacy notice",
      "Accessibility statement",
    ]);
  });

  const WRONG: readonly (readonly [what: string, from: RegExp, to: string, complaint: RegExp])[] = [
    ["a name that is missing", /^send: .*\n/m, "", /pl\.yml: send is missing\. Write send:/],
    ["a name that is empty", /^send: .*/m, 'send: " "', /pl\.yml:\d+: send is missing/],
    ["a number where words belong", /^send: .*/m, "send: 5", /send is missing/],
    [
      "a name that nobody asks for",
      /^send: /m,
      "sned: x\nsend: ",
      /pl\.yml:\d+: sned is not a name.*mean send/,
    ],
    ["a gap that was lost", /Zadzwoń \{number\}/, "Zadzwoń", /call lacks \{number\}/],
    ["a form that is missing", /^ {2}few: .*źródła"\n/m, "", /sources lacks few\. .*one, few, many, other/],
    ["a form too many", /^ {2}few: (.*źródła")/m, "  two: $1\n  few: $1", /sources has no form two/],
    [
      "a number that is not filled in",
      /^ {2}other: .*źródła"/m,
      "  other: źródła",
      /sources lacks \{count\}/,
    ],
    ["a direction that there is not", /^direction: ltr/m, "direction: up", /direction is missing or wrong/],
    [
      "a review that nobody planned",
      /^native_review: needed/m,
      "native_review: x",
      /native_review is missing/,
    ],
    ["YAML that cannot be read", /^send: .*/m, 'send: "', /YAML cannot be read/],
  ];
  for (const [what, from, to, complaint] of WRONG) {
    it(`tells of ${what} in a translation, and says it in English instead`, async () => {
      await change("wording/languages/pl.yml", from, to);
      const { languages, problems } = await readSiteWording(folder);
      expect(problems.map(describeProblem).join("\n")).to.match(complaint);
      const polish = languages.find(({ language }) => language === "pl");
      expect(polish).to.include.all.keys([...STRING_NAMES, ...COUNTED_NAMES]);
    });
  }

  it("stops where the English lacks something, naming it", async () => {
    await change("wording/languages/en-GB.yml", /^exit: .*\n/m, "");
    expect(await complaint()).to.match(/en-GB\.yml: exit is missing/);
  });

  it("stops where a page is missing or has no title", async () => {
    await rm(join(folder, "pages/privacy.md"));
    await change("pages/about.md", /^# /, "");
    expect(await complaint()).to.match(/privacy\.md: It cannot be read/);
    expect(await complaint()).to.match(/about\.md:1: It has no title/);
  });

  it("takes no file for a language whose name is none", async () => {
    await writeFile(join(folder, "wording/languages/not a language.yml"), "send: x");
    expect((await readSiteWording(folder)).languages).to.have.lengthOf(6);
  });

  async function change(file: string, from: RegExp, to: string): Promise<void> {
    const before = await readFile(join(folder, file), "utf8");
    const after = before.replace(from, to);
    expect(after, "the file as published").not.to.equal(before);
    await writeFile(join(folder, file), after);
  }

  async function complaint(): Promise<string> {
    try {
      await readSiteWording(folder);
    } catch (error) {
      if (error instanceof ProductError && error.code === "bad-wording") return error.message;
      throw error;
    }
    throw new Error("Nothing was wrong.");
  }
});
