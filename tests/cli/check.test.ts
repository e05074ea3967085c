import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { aContact } from "../knowledge/a-contact.ts";
import { articleText } from "../knowledge/an-article.ts";
import { endPrograms, runProgram } from "../run-program.ts";
import { makeFolder, removeFolders } from "../temporary-folder.ts";

const PUBLISHED = join(import.meta.dirname, "../..");

describe("npm run check", () => {
  afterEach(async () => {
    await endPrograms();
    await removeFolders();
  });

  it("finds the published content in order, but for what is due to be looked at again by now", async () => {
    const { code, stdout, stderr } = await runProgram("cli/check.ts");
    const lines = stderr.split("\n").filter((line) => line !== "");
    expect(lines.filter((line) => !/review_by/.test(line))).to.deep.equal([]);
    expect(code).to.equal(lines.length === 0 ? 0 : 1);
    expect(stdout).to.match(/^\d+ articles?, \d+ passages, \d+ contacts, \d+ dialogs: /);
    expect(stdout).to.contain(
      lines.length === 0 ? ": all in order." : `: ${lines.length} to mend, listed above.`,
    );
  });

  it("names each problem of every content file with file, line and what to write, and fails", async () => {
    const folder = await makeFolder();
    await cp(join(PUBLISHED, "knowledge"), folder, { recursive: true });
    const broken = await makeFolder({
      "articles/no-title.md": articleText({ title: undefined, url: "kent.uk" }),
      "articles/open.md": "---\ntitle: Launch\n",
      "words.yml": "- { says: [cops], means: [police], weight: 2 }",
    });
    await cp(broken, folder, { recursive: true });
    // Learning from them takes seconds, and nothing here hangs on it.
    await rm(join(folder, "questions"), { recursive: true });
    const { code, stdout, stderr } = await check(folder);
    expect(code).to.equal(1);
    for (const [file, what] of [
      ["articles/no-title.md:1", "title is missing. Write title:"],
      ["articles/no-title.md:2", "url is not a web address. Write url:"],
      ["articles/open.md:1", "The front matter has no closing --- line. Begin the file"],
      ["words.yml:1", "This entry lacks says, means, or a weight from 0 to 1, or has something"],
    ] as const)
      expect(stderr).to.contain(`Content problem: ${join(folder, file)}: ${what}`);
    expect(stdout).to.match(/^\d+ articles?, .+: \d+ to mend, listed above\.\n$/);
    expect(stderr.trim().split("\n")).to.have.length(Number(/(\d+) to mend/.exec(stdout)?.[1]));
  });

  it("names a contact that is wrong once, and nothing that only follows from it", async () => {
    const folder = await makeFolder();
    await cp(join(PUBLISHED, "knowledge"), folder, { recursive: true });
    const file = join(folder, "contacts.yml");
    await writeFile(file, (await readFile(file, "utf8")).replace('number: "999"', "number: 999"));
    const { stdout, stderr } = await check(folder);
    const about = stderr.split("\n").filter((line) => line.includes("emergency-999") || line.includes(file));
    expect(about).to.have.length(1);
    expect(about[0]).to.contain("number is not in quotation marks");
    expect(stdout).to.contain("to mend, listed above.");
  });

  it("fails when no article answers what is offered to residents", async () => {
    const folder = await makeFolder();
    await cp(join(PUBLISHED, "knowledge"), folder, { recursive: true });
    await rm(join(folder, "articles"), { recursive: true });
    const { code, stderr } = await check(folder);
    expect(code).to.equal(1);
    expect(stderr).to.contain('No article answers the suggestion "When was the task force launched?".');
    expect(stderr).to.contain(join(PUBLISHED, "dialogs", "wording", "replies.yml"));
  });

  for (const [name, files] of [
    ["an empty knowledge folder", {}],
    ["a folder of no articles", { "articles/notes.txt": "" }],
  ] as const) {
    it(`fails on ${name}, without a stack trace`, async () => {
      const { code, stdout, stderr } = await check(await makeFolder(files));
      expect(code).to.equal(1);
      expect(stdout).to.match(/: \d+ to mend, listed above\.\n$/);
      expect(stderr).to.contain("contacts.yml: There is no such file, so no reply can say who to turn to.");
      expect(stderr).to.not.contain("    at ");
    });
  }

  it("names every fault of the wording, and what else keeps anything from being said", async () => {
    const replies = { "wording/replies.yml": "help: 1", "wording/small-talk.yml": "[]" };
    const environment = { DIALOGS_DIR: await makeFolder(replies) };
    const { code, stderr } = await runProgram("cli/check.ts", { environment });
    expect(code).to.equal(1);
    expect(stderr).to.contain("help is not text").and.contain("welcome is missing");
    expect(stderr).to.contain("It holds no file of the danger check.");
    expect(stderr).to.not.contain("    at ");
  });

  it("names contacts that are stale, missing or wrong, and every file that needs them", async () => {
    const folder = await makeFolder();
    await cp(join(PUBLISHED, "knowledge"), folder, { recursive: true });
    const local = await makeFolder({
      "contacts.local.yml": [
        "- { id: crimestoppers, remove: true }",
        aContact({ id: "wardens", review_by: "2020-01-01", checked_on: "2019-01-01" }).trimEnd(),
        aContact({ id: "hotline", number: "000" }).trimEnd(),
        aContact({ id: "hub", asked_as: "[who do I call]" }),
      ].join("\n"),
    });
    await cp(local, folder, { recursive: true });
    const { code, stderr } = await check(folder);
    expect(code).to.equal(1);
    for (const told of [
      "contacts.local.yml:10: wardens had to be looked at again by 2020-01-01.",
      "contacts.local.yml:15: number is not in quotation marks",
      '"who do I call" in asked_as is not answered with hub.',
      "There is no contact crimestoppers.",
    ])
      expect(stderr).to.contain(told);
    const lines = stderr.trim().split("\n");
    expect(new Set(lines).size, "each problem is told once").to.equal(lines.length);
  });

  it("names a telephone number in another file, even where the wording cannot be read", async () => {
    const files = { "scams.yml": "# ring 0800 555 111\n", "wording/replies.yml": "help: 1" };
    const environment = { DIALOGS_DIR: await makeFolder(files) };
    const { code, stderr } = await runProgram("cli/check.ts", { environment });
    expect(code).to.equal(1);
    expect(stderr).to.contain(
      "scams.yml:1: The telephone number 0800 555 111 stands here. Take it out, and name the contact crimestoppers instead.",
    );
    expect(stderr).to.contain("help is not text");
  });

  it("tells how it is used, with code 2, when something is added", async () => {
    const { code, stdout, stderr } = await runProgram("cli/check.ts", { words: ["knowledge"] });
    expect({ code, stdout }).to.deep.equal({ code: 2, stdout: "" });
    expect(stderr).to.contain("Usage: npm run check");
  });
});

function check(folder: string) {
  return runProgram("cli/check.ts", { environment: { KNOWLEDGE_DIR: folder } });
}
