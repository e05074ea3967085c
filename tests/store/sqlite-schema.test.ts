import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect } from "chai";
import { APPLICATION_ID, migrate, STEPS } from "../../src/store/sqlite/schema.ts";
import { createSqliteStore } from "../../src/store/sqlite.ts";
import { makeFolder, removeFolders } from "../temporary-folder.ts";

describe("the version of a database", () => {
  let file = "";
  const inDatabase = <Result>(look: (database: DatabaseSync) => Result): Result => {
    const database = new DatabaseSync(file);
    try {
      return look(database);
    } finally {
      database.close();
    }
  };
  const version = () => inDatabase((database) => database.prepare("PRAGMA user_version").get()?.user_version);

  beforeEach(async () => {
    file = join(await makeFolder(), "conversations.db");
  });
  afterEach(removeFolders);

  it("is brought up step by step, with everything in it kept", async () => {
    const store = createSqliteStore({ file });
    await store.append("c", { text: "one" });
    await store.close();
    const newer = [
      ...STEPS,
      "ALTER TABLE conversations ADD COLUMN colour TEXT",
      "CREATE TABLE towns (name TEXT)",
    ];
    inDatabase((database) => migrate(database, file, newer));
    expect(version()).to.equal(STEPS.length + 2);
    const kept = inDatabase((database) =>
      database.prepare("SELECT name, last, colour FROM conversations").all(),
    );
    expect(kept.map((row) => ({ ...row }))).to.deep.equal([{ name: "c", last: 1, colour: null }]);
  });

  it("stays as it was, tables and all, where a step fails", () => {
    inDatabase((database) => migrate(database, file));
    const broken = [...STEPS, "CREATE TABLE towns (name TEXT)", "not SQL"];
    expect(() => inDatabase((database) => migrate(database, file, broken))).to.throw("syntax error");
    expect(version()).to.equal(STEPS.length);
    expect(() => inDatabase((database) => database.prepare("SELECT * FROM towns"))).to.throw("no such table");
  });

  it("is refused where it is newer, with what to do, and nothing is changed", () => {
    inDatabase((database) =>
      database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 99`),
    );
    expect(() => createSqliteStore({ file }))
      .to.throw("of version 99, and this server knows versions up to")
      .with.property("code", "store-newer");
    expect(version()).to.equal(99);
  });

  for (const foreign of [
    "CREATE TABLE other (a TEXT)",
    "PRAGMA user_version = 3",
    "PRAGMA application_id = 7; CREATE TABLE t (a)",
  ]) {
    it(`is refused where the database is another program's: ${foreign}`, () => {
      inDatabase((database) => database.exec(foreign));
      expect(() => createSqliteStore({ file }))
        .to.throw("belongs to another program")
        .with.property("code", "store-foreign");
    });
  }
});
