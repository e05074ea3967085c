import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { expect } from "chai";
import { replyText } from "../src/cli/reply-text.ts";
import { assembleShipped } from "./prepared-content.ts";

const ROOT = join(import.meta.dirname, "..");
const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");
const PAGES = globSync(["*.md", "docs/**/*.md"], { cwd: ROOT }).sort();
const PACKAGE = JSON.parse(read("package.json"));
const README_LINES = 120;

/** A command of the README, and what it prints below it until the next command or paragraph. */
const EXAMPLE = /^ {4}\$ npm run ask -- "(.+)"\n\n((?: {4}(?!\$).*\n|\n(?= {4}(?!\$)))+)/gm;

describe("the documentation", () => {
  it(`has a README of fewer than ${README_LINES} lines`, () => {
    expect(read("README.md").split("\n").length).to.be.below(README_LINES);
  });

  it("shows answers as npm run ask prints them", async () => {
    const { answering } = await assembleShipped();
    const examples = [...read("README.md").matchAll(EXAMPLE)];
    expect(examples).to.have.lengthOf.at.least(2);
    for (const [, question = "", shown = ""] of examples) {
      expect(shown.replace(/^ {4}/gm, "").trim(), question).to.equal(
        stripVTControlCharacters(replyText(answering(question).reply)),
      );
    }
  });

  it("gives a reason for every dependency", () => {
    const named = Object.keys({
      ...PACKAGE.dependencies,
      ...PACKAGE.devDependencies,
      ...PACKAGE.optionalDependencies,
    });
    const rows = read("ARCHITECTURE.md").match(/^\| `.*$/gm) ?? [];
    const unexplained = named.filter((name) => !rows.some((row) => row.includes(`\`${name}\``)));
    expect(unexplained).to.deep.equal([]);
  });

  it("explains every room", () => {
    const folders = readdirSync(join(ROOT, "src"), { withFileTypes: true }).filter((each) =>
      each.isDirectory(),
    );
    const page = read("ARCHITECTURE.md");
    expect(folders).to.not.be.empty;
    expect(folders.filter(({ name }) => !page.includes(`\`${name}/\``))).to.deep.equal([]);
  });

  for (const page of PAGES) {
    it(`names only commands that there are in ${page}`, () => {
      const commands = [...read(page).matchAll(/npm run ([\w:-]+)/g)].map(([, name = ""]) => name);
      expect(commands.filter((name) => !(name in PACKAGE.scripts))).to.deep.equal([]);
    });

    it(`names only tests that there are in ${page}`, () => {
      const tests = [...read(page).matchAll(/`(tests\/[\w./-]+\.ts)`/g)].map(([, path = ""]) => path);
      expect(tests.filter((path) => !existsSync(join(ROOT, path)))).to.deep.equal([]);
    });

    it(`links only to files that there are in ${page}`, () => {
      const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = ""]) => path);
      expect(links.filter((path) => !existsSync(join(ROOT, dirname(page), path)))).to.deep.equal([]);
    });
  }
});
