import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect } from "chai";
import { SETTINGS } from "../src/settings.ts";
import { MOST_DECISIONS } from "../src/store/decisions.ts";
import { MOST_NOTES, NOTES_KEPT_MS } from "../src/store/notes.ts";
import { createSqliteStore } from "../src/store/sqlite.ts";
import { makeFolder, removeFolders } from "./temporary-folder.ts";

const DAY = 24 * 3_600_000;
/** What may stand in capitals between backticks and is no setting. */
const VALUES = ["FILE", "ID"];

/** Each table of the database, and the row of the assessment that tells of it; null holds nothing about persons. */
const TOLD: Readonly<Record<string, string | null>> = {
  conversations: "| What it is about |",
  activities: "| The conversation |",
  keys: "| The conversation |",
  owners: "| The conversation |",
  claims: "| That a greeting or a notice was sent |",
  feedback: "| Feedback |",
  unanswered: "| Questions without an answer |",
  subscriptions: "| Who wants news |",
  decisions: "| Who turned the assistant off or on |",
  trials: null,
  secrets: null,
};

const read = (page: string): string => readFileSync(join(import.meta.dirname, "../docs", page), "utf8");

describe("the records for a council", () => {
  afterEach(removeFolders);

  for (const page of ["dpia.md", "atrs.md"]) {
    it(`name only settings that there are in ${page}`, () => {
      const named = [...read(page).matchAll(/`([A-Z][A-Z_]+)(?:=\w*)?`/g)].map(([, name = ""]) => name);
      expect(named).to.not.be.empty;
      expect(named.filter((name) => !(name in SETTINGS) && !VALUES.includes(name))).to.deep.equal([]);
    });

    it(`leave what only the council knows to the council in ${page}`, () => {
      expect(read(page).split("**For the council to fill in**").length).to.be.above(10);
    });
  }

  it("tell of everything that the database keeps", async () => {
    const file = join(await makeFolder(), "conversations.db");
    await createSqliteStore({ file }).close();
    const database = new DatabaseSync(file, { readOnly: true });
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    database.close();
    const names = tables.map(({ name }) => String(name)).filter((name) => !name.startsWith("sqlite_"));
    expect(names.sort()).to.deep.equal(Object.keys(TOLD).sort());
    const rows = Object.values(TOLD).filter((row) => row !== null);
    expect(rows.filter((row) => !read("dpia.md").includes(row))).to.deep.equal([]);
  });

  it("say how long things are kept as the code does it", () => {
    const rowOf = (what: string): string =>
      read("dpia.md")
        .split("\n")
        .find((line) => line.startsWith(what)) ?? "";
    const [most, days] = [MOST_NOTES.toLocaleString("en-GB"), NOTES_KEPT_MS / DAY];
    expect(rowOf("| The conversation")).to.include(`(${SETTINGS.RETENTION_HOURS.default} by default)`);
    expect(rowOf("| Feedback")).to.include(`${days} days, the newest ${most}`);
    expect(rowOf("| Questions without")).to.include(`${days} days`).and.to.include(`at most ${most}`);
    expect(rowOf("| Who turned")).to.include(MOST_DECISIONS.toLocaleString("en-GB"));
    expect(read("atrs.md")).to.include(`for ${days} days`);
  });
});
