import { cp } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { articleText } from "../knowledge/an-article.ts";
import { endPrograms, runProgram } from "../run-program.ts";
import { makeFolder, removeFolders } from "../temporary-folder.ts";

const PUBLISHED = join(import.meta.dirname, "../..");

describe("npm run check", () => {
  afterEach(async () => {
    await endPrograms();
    await removeFolders();
  });

  it("finds the published content in order", async () => {
    const { code, stdout, stderr } = await runProgram("cli/check.ts");
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: "" });
    expect(stdout).to.match(/^\d+ articles?, \d+ passages: all in order\.\n$/);
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
    const { code, stdout, stderr } = await check(folder);
    expect(code).to.equal(1);
    for (const [file, what] of [
      ["articles/no-title.md:1", "title is missing. Write title:"],
      ["articles/no-title.md:2", "url is not a web address. Write url:"],
      ["articles/open.md:1", "The front matter has no closing --- line. Begin the file"],
      ["words.yml:1", "This entry lacks says, means, or a weight from 0 to 1. Write - {"],
    ] as const)
      expect(stderr).to.contain(`Content problem: ${join(folder, file)}: ${what}`);
    expect(stdout).to.match(/^\d+ articles?, \d+ passages: \d+ to mend, listed above\.\n$/);
    expect(stderr.trim().split("\n")).to.have.length(Number(/(\d+) to mend/.exec(stdout)?.[1]));
  });

  it("fails when no article answers what is offered to residents", async () => {
    const body = "Bins are emptied on Mondays.\n\nRecycling is emptied on Tuesdays.";
    const folder = await makeFolder({ "articles/bins.md": articleText({ title: "Bins" }, body) });
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
      expect(stdout).to.match(/^0 articles, 0 passages: \d+ to mend/);
      expect(stderr).to.not.contain("    at ");
    });
  }

  it("names every fault of the wording and ends there, since nothing can be said without it", async () => {
    const replies = { "wording/replies.yml": "help: 1", "wording/small-talk.yml": "[]" };
    const environment = { DIALOGS_DIR: await makeFolder(replies) };
    const { code, stderr } = await runProgram("cli/check.ts", { environment });
    expect(code).to.equal(1);
    expect(stderr).to.contain("help is not text").and.contain("welcome is missing");
    expect(stderr).to.not.contain("    at ");
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
