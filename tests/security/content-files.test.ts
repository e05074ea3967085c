import { readFileSync } from "node:fs";
import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import fc from "fast-check";
import { parseCases } from "../../src/cli/evaluation/read-cases.ts";
import { parseDialog } from "../../src/dialogs/parse-dialog.ts";
import { readDialogs } from "../../src/dialogs/read-dialogs.ts";
import { readPatterns } from "../../src/dialogs/read-patterns.ts";
import { readSafety } from "../../src/dialogs/read-safety.ts";
import { readSiteWording } from "../../src/dialogs/read-site-wording.ts";
import { readWording } from "../../src/dialogs/read-wording.ts";
import { type Problem, ProductError } from "../../src/errors.ts";
import { parseContacts } from "../../src/knowledge/parse-contacts.ts";
import { readArticle } from "../../src/knowledge/read-article.ts";
import { parseElsewhere } from "../../src/knowledge/read-elsewhere.ts";
import { parsePlaces } from "../../src/knowledge/read-places.ts";
import { parseQuestions } from "../../src/knowledge/read-questions.ts";
import { parseSpellings } from "../../src/knowledge/read-spellings.ts";
import { parseWords } from "../../src/knowledge/read-words.ts";
import { ROOT } from "../run-command.ts";
import { makeFolder, removeFolders } from "../temporary-folder.ts";
import { changes } from "./mutate.ts";

type Parsed = { readonly problems?: readonly Problem[] };

const ARTICLE = "2020-10-16-launch-of-maidstone-task-force";
const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");
const published = readArticle(`${ARTICLE}.md`, read(`knowledge/articles/${ARTICLE}.md`));

/** A file of each sort that is shipped, and what reads its text. */
const TEXTS: readonly (readonly [file: string, parse: (text: string) => Parsed])[] = [
  [`knowledge/articles/${ARTICLE}.md`, parseArticle],
  ["knowledge/contacts.yml", (text) => parseContacts("a.yml", text, new Date("2026-11-22"))],
  ["knowledge/words.yml", (text) => parseWords("a.yml", text)],
  ["knowledge/spellings.yml", (text) => parseSpellings("a.yml", text)],
  ["knowledge/places.yml", (text) => parsePlaces("a.yml", text)],
  ["knowledge/elsewhere.yml", (text) => parseElsewhere("a.yml", text)],
  [
    `knowledge/questions/${ARTICLE}.yml`,
    (text) => parseQuestions("a.yml", text, "article" in published ? published.article : undefined),
  ],
  ["dialogs/report-concern.yml", (text) => parseDialog("a.yml", text)],
  ["tests/evaluation/maidstone-first.yml", (text) => parseCases("a.yml", text)],
];

/** A file that is read with those beside it, and what reads the folder. */
const FOLDERS: readonly (readonly [file: string, read: (folder: string) => Promise<Parsed>])[] = [
  ["safety/domestic-abuse.yml", readSafety],
  ["wording/replies.yml", async (folder) => ({ ...(await readWording(folder)), problems: [] })],
  ["wording/small-talk.yml", async (folder) => ({ ...(await readWording(folder)), problems: [] })],
  ["wording/patterns.yml", (folder) => readPatterns(folder, new Set(["police-101"]))],
  ["wording/languages/en-GB.yml", readSiteWording],
  ["pages/privacy.md", readSiteWording],
  ["scams.yml", (folder) => readDialogs(folder, { contacts: new Set(["police-101"]) })],
];

describe("a content file that somebody has broken", function () {
  this.timeout(120_000);
  after(removeFolders);

  for (const [file, parse] of TEXTS) {
    it(`is read, or its problems are named: ${file}`, () => {
      const text = read(file).slice(0, 20_000);
      fc.assert(
        fc.property(changes, (change) => expectNamed(parse(change(text)))),
        { numRuns: 25 },
      );
    });
  }

  for (const [file, readFolder] of FOLDERS) {
    it(`is read, or its problems are named: dialogs/${file}`, async () => {
      const folder = await makeFolder();
      await cp(join(ROOT, "dialogs"), folder, { recursive: true });
      const text = read(`dialogs/${file}`);
      await fc.assert(
        fc.asyncProperty(changes, async (change) => {
          await writeFile(join(folder, file), change(text));
          expectNamed(await readFolder(folder).catch(toProblem));
        }),
        { numRuns: 10 },
      );
    });
  }

  it("runs nothing that stands in it", () => {
    const ran: unknown[] = [];
    Object.assign(globalThis, { ranFromContent: () => ran.push("ran") });
    for (const mark of ["---js", "---javascript", "---coffee", "```js"]) {
      readArticle("a.md", `${mark}\nmodule.exports = { title: ranFromContent() }\n---\nText.`);
    }
    for (const [, parse] of TEXTS.slice(1)) parse("- !!js/function 'ranFromContent()'\n");
    expect(ran).to.deep.equal([]);
  });

  it("gives no object new properties", () => {
    for (const [, parse] of TEXTS) {
      parse("__proto__: { broken: true }\nconstructor: { prototype: { broken: true } }\n");
      parse("- __proto__: { broken: true }\n- constructor: { prototype: { broken: true } }\n");
    }
    expect({}).to.not.have.property("broken");
  });
});

function parseArticle(text: string): Parsed {
  const read = readArticle("a.md", text);
  return "problems" in read ? read : {};
}

/** Only what stops the start is thrown, and then it names the problems. */
function toProblem(error: unknown): Parsed {
  if (!(error instanceof ProductError)) throw error;
  expect(error.message).to.not.equal("");
  return {};
}

function expectNamed({ problems = [] }: Parsed): void {
  for (const { file, what, remedy } of problems) {
    expect(file).to.be.a("string").that.is.not.empty;
    expect(what, "what is wrong").to.match(/\S/);
    expect(remedy, "what to write instead").to.match(/\S/);
  }
}
