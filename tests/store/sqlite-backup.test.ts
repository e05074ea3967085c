import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect } from "chai";
import { createSqliteStore } from "../../src/store/sqlite.ts";
import { type Ended, endPrograms, type Program, runProgram, startProgram } from "../run-program.ts";
import { makeFolder, removeFolders } from "../temporary-folder.ts";

describe("npm run backup, restore and erase", function () {
  this.timeout(60_000);
  let folder = "";
  const file = () => join(folder, "data", "conversations.db");
  const backup = () => join(folder, "backup.db");
  const run = (path: string, words: readonly string[], environment = {}): Promise<Ended> =>
    runProgram(`cli/${path}.ts`, { words, folder, environment });

  beforeEach(async () => {
    folder = await makeFolder();
  });
  afterEach(async () => {
    await endPrograms();
    await removeFolders();
  });

  it("bring back what was there at the backup, with new epochs, and keep what they replace", async () => {
    const epoch = await keep("c", "one");
    expect((await run("backup", [backup()])).code).to.equal(0);
    expect(statSync(backup()).mode & 0o077).to.equal(0);
    await keep("c", "two");
    const { code, stdout } = await run("restore", [backup()]);
    expect(code).to.equal(0);
    expect(stdout)
      .to.contain("Restored 1 conversation")
      .and.contain(`${join("data", "conversations.db")}.replaced`);
    const restored = createSqliteStore({ file: file() });
    const page = await restored.read("c", 0, 10);
    await restored.close();
    expect(page.entries.map(({ activity }) => activity.text)).to.deep.equal(["one"]);
    expect(page.epoch).to.not.equal(epoch).and.not.equal("");
    const replaced = createSqliteStore({ file: `${file()}.replaced` });
    expect((await replaced.read("c", 0, 10)).entries).to.have.length(2);
    await replaced.close();
  });

  it("leave the assistant switched off where it was, with who decided it, and write over nothing that was replaced", async () => {
    await keep("c", "one");
    expect((await run("backup", [backup()])).code).to.equal(0);
    await keep("c", "two");
    const store = createSqliteStore({ file: file() });
    await store.decide({
      answers: false,
      by: "Ann",
      reason: "a wrong answer",
      at: "2026-11-26T03:00:00.000Z",
    });
    await store.close();
    for (const name of ["replaced", "replaced-2"])
      expect((await run("restore", [backup()])).stdout).to.contain(`conversations.db.${name}.`);
    expect(readFileSync(`${file()}.replaced`).includes("two")).to.equal(true);
    const restored = createSqliteStore({ file: file() });
    const [decision, ...others] = await restored.decisions(10);
    await restored.close();
    expect(decision).to.include({ answers: false, by: "Ann" });
    expect(others).to.deep.equal([]);
  });

  it("restore over a database that is damaged, and say that a decision may be lost", async () => {
    await keep("c", "one");
    expect((await run("backup", [backup()])).code).to.equal(0);
    writeFileSync(file(), "nothing of the sort ".repeat(500));
    const { code, stdout } = await run("restore", [backup()]);
    expect(code).to.equal(0);
    expect(stdout)
      .to.contain("Restored 1 conversation")
      .and.contain("Whether it was switched off could not be read");
  });

  it("back up and erase while the server runs; restoring waits until it is stopped", async () => {
    const server = await start();
    await keep("c", "Grevillea");
    expect((await run("backup", [backup()])).code).to.equal(0);
    const refused = await run("restore", [backup()]);
    expect(refused.code).to.equal(1);
    expect(refused.stderr)
      .to.contain("Another server keeps its conversations in data.")
      .and.not.contain("    at ");
    expect((await run("erase", ["--user", "ada"])).code).to.equal(0);
    for (const end of ["", "-wal"]) expect(readFileSync(file() + end).includes("Grevillea")).to.equal(false);
    server.signal("SIGTERM");
    expect((await server.end()).code).to.equal(0);
    expect((await run("restore", [backup()])).code).to.equal(0);
    expect(readFileSync(file()).includes("Grevillea")).to.equal(true);
  });

  it("erase a conversation, and nothing else", async () => {
    await keep("c", "Grevillea");
    await keep("other", "Banksia");
    expect((await run("erase", ["--conversation", "c"])).code).to.equal(0);
    expect(readFileSync(file()).includes("Grevillea")).to.equal(false);
    expect(readFileSync(file()).includes("Banksia")).to.equal(true);
  });

  it("say what was erased, that there was nothing, and which copies are left to delete", async () => {
    await keep("c", "Grevillea");
    await run("backup", [backup()]);
    await run("restore", [backup()]);
    for (const words of [
      ["--conversation", "C"],
      ["--user", "nobody"],
    ])
      expect((await run("erase", words)).stdout).to.contain("there was none to erase");
    const { stdout } = await run("erase", ["--user", "ada"]);
    expect(stdout)
      .to.contain("Erased 1 conversation.")
      .and.contain(`Delete too what restoring left: ${join("data", "conversations.db")}.replaced\n`);
  });

  const refusals: readonly (readonly [string, () => void, string])[] = [
    ["is not there", () => {}, "There is no file"],
    ["is no database", () => writeFileSync(backup(), "nothing of the sort ".repeat(500)), "is damaged"],
    ["is empty", () => writeFileSync(backup(), ""), "belongs to another program"],
    ["is another program's", () => inBackup("CREATE TABLE other (a)"), "belongs to another program"],
    [
      "is newer",
      () => inBackup("PRAGMA application_id = 0x63736362; PRAGMA user_version = 99; CREATE TABLE a (a)"),
      "of version 99",
    ],
  ];
  for (const [what, make, sentence] of refusals) {
    it(`do not restore what ${what}, and change nothing`, async () => {
      await keep("c", "one");
      make();
      const before = readFileSync(file());
      const { code, stderr } = await run("restore", [backup()]);
      expect(code).to.equal(1);
      expect(stderr).to.contain(sentence).and.not.contain("    at ");
      expect(readFileSync(file()).equals(before)).to.equal(true);
    });
  }

  it("do not write over a file, nor into a folder that is not there", async () => {
    await keep("c", "one");
    writeFileSync(backup(), "precious");
    const taken = await run("backup", [backup()]);
    expect([taken.code, taken.stderr]).to.deep.equal([
      1,
      `${backup()} is there already. Name a file that is not.\n`,
    ]);
    expect(readFileSync(backup(), "utf8")).to.equal("precious");
    expect((await run("backup", [join(folder, "none", "b.db")])).stderr).to.contain("cannot be written");
  });

  it("say so where there is nothing to back up, or no database at all", async () => {
    expect((await run("backup", [backup()])).stderr).to.contain("nothing to back up");
    expect((await run("backup", [backup()], { STORE: "memory" })).stderr).to.contain("docs/storage.md");
  });

  it("say how they are called, with code 2", async () => {
    for (const [path, words] of [
      ["backup", []],
      ["restore", ["a", "b"]],
      ["erase", []],
      ["erase", ["--user", "a", "--conversation", "b"]],
    ] as const) {
      const { code, stderr } = await run(path, words);
      expect(code).to.equal(2);
      expect(stderr).to.contain(`Usage: npm run ${path}`);
    }
  });

  async function keep(conversation: string, text: string): Promise<string> {
    const store = createSqliteStore({ file: file() });
    await store.append(conversation, { text }, { user: "ada" });
    const { epoch } = await store.read(conversation, 0, 1);
    await store.close();
    return epoch;
  }

  function inBackup(sql: string): void {
    const database = new DatabaseSync(backup());
    database.exec(sql);
    database.close();
  }

  async function start(): Promise<Program> {
    const server = startProgram("main.ts", { folder, environment: { PORT: "0", LOG_LEVEL: "silent" } });
    await server.writes("Stop with Ctrl+C.");
    return server;
  }
});
