import type { DatabaseSync } from "node:sqlite";
import { type Decision, type Decisions, MOST_DECISIONS } from "../decisions.ts";
import type { Commits } from "./commits.ts";

/** Decisions in their table. */
export function createDecisionTable(database: DatabaseSync, write: Commits["write"]): Decisions {
  const add = database.prepare("INSERT INTO decisions (decision) VALUES (?)");
  const bound = database.prepare("DELETE FROM decisions WHERE id <= (SELECT max(id) FROM decisions) - ?");
  const newest = database.prepare("SELECT decision FROM decisions ORDER BY id DESC LIMIT ?");
  return {
    decide: (decision) =>
      write(() => {
        add.run(JSON.stringify(decision));
        bound.run(MOST_DECISIONS);
      }),
    decisions: async (limit) => newest.all(limit).map((row) => JSON.parse(String(row.decision)) as Decision),
  };
}
