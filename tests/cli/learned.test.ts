import { join } from "node:path";
import { expect } from "chai";
import { createSqliteStore } from "../../src/store/sqlite.ts";
import type { Store } from "../../src/store/store.ts";
import { type Ended, endPrograms, runProgram } from "../run-program.ts";
import { makeFolder, removeFolders } from "../temporary-folder.ts";

const AT = "2026-11-22T10:00:00.000Z";

describe("npm run unanswered", () => {
  afterEach(tidy);

  it("lists the questions that had no answer, the most frequent first", async () => {
    const folder = await withStore(noteQuestions);
    const { code, stdout, stderr } = await run("unanswered", folder);
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: "" });
    expect(stdout).to.equal(
      "2 x  no answer  22 November 2026  Who empties the bins at [postcode]?\n" +
        "1 x  not clear  22 November 2026  the plan\n",
    );
  });

  it("writes them as they are kept, with --json, and no more than --limit", async () => {
    const folder = await withStore(noteQuestions);
    const { stdout } = await run("unanswered", folder, ["--json", "--limit", "1"]);
    expect(JSON.parse(stdout)).to.deep.equal([
      { question: "Who empties the bins at [postcode]?", reason: "no answer", count: 2, lastAt: AT },
    ]);
  });

  it("says so where there is none", async () => {
    const folder = await withStore(async () => {});
    expect((await run("unanswered", folder)).stdout).to.equal("Every question so far had an answer.\n");
  });

  it("reads beside a server that is running", async () => {
    const folder = await makeFolder();
    const store = openIn(folder);
    await noteQuestions(store);
    const { code, stdout } = await run("unanswered", folder);
    await store.close();
    expect(code).to.equal(0);
    expect(stdout).to.contain("2 x");
  });

  it("explains what a limit is, and where nothing can be read", async () => {
    const folder = await makeFolder();
    const wrong = await run("unanswered", folder, ["--limit", "many"]);
    expect(wrong.code).to.equal(2);
    expect(wrong.stderr).to.contain("--limit is a whole number").and.contain("Usage: npm run unanswered");
    const memory = await run("unanswered", folder, [], { STORE: "memory" });
    expect(memory.code).to.equal(1);
    expect(memory.stderr).to.contain("STORE=memory");
  });
});

describe("npm run feedback", () => {
  afterEach(tidy);

  it("tells what was thought of each answer, the worst first, with reasons and what may be read", async () => {
    const folder = await withStore(async (store) => {
      const bad = { useful: false, about: "launch#2", at: AT };
      await store.addFeedback({ useful: true, about: "launch#1", at: AT });
      await store.addFeedback({ ...bad, reason: "It was hard to understand" });
      await store.addFeedback({ ...bad, reason: "It was hard to understand", said: "Who is in it?" });
      await store.addFeedback(bad);
      await store.addFeedback({ useful: true, at: AT });
    });
    expect((await run("feedback", folder)).stdout).to.equal(
      [
        "2 useful, 3 not",
        'launch#2: 0 useful, 3 not\n  2 x It was hard to understand\n  "Who is in it?"',
        "no answer in particular: 1 useful, 0 not",
        "launch#1: 1 useful, 0 not\n",
      ].join("\n\n"),
    );
    expect(JSON.parse((await run("feedback", folder, ["--json"])).stdout)).to.have.length(5);
  });

  it("says so where there is none", async () => {
    const folder = await withStore(async () => {});
    expect((await run("feedback", folder)).stdout).to.equal("Nobody has given feedback yet.\n");
  });
});

async function noteQuestions(store: Store): Promise<void> {
  const bins = { question: "Who empties the bins at [postcode]?", reason: "no answer", at: AT };
  await store.noteUnanswered(bins);
  await store.noteUnanswered({ question: "the plan", reason: "not clear", at: AT });
  await store.noteUnanswered(bins);
}

async function withStore(fill: (store: Store) => Promise<void>): Promise<string> {
  const folder = await makeFolder();
  const store = openIn(folder);
  await fill(store);
  await store.close();
  return folder;
}

function openIn(folder: string): Store {
  return createSqliteStore({ file: join(folder, "conversations.db") });
}

function run(
  command: string,
  folder: string,
  words: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return runProgram(`cli/${command}.ts`, { words, environment: { DATA_DIR: folder, ...environment } });
}

async function tidy(): Promise<void> {
  await endPrograms();
  await removeFolders();
}
