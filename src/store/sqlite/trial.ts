import type { DatabaseSync } from "node:sqlite";
import type { Commits } from "./commits.ts";

/** Bytes that have to find room for the disk not to count as full: a page of the database, and to spare. */
const TRIAL_BYTES = 8192;

/** Resolves where something new can be written; those who ask at the same time share one answer. */
export function createTrial(database: DatabaseSync, write: Commits["write"]): () => Promise<void> {
  const add = database.prepare("INSERT INTO trials (padding) VALUES (zeroblob(?))");
  const remove = database.prepare("DELETE FROM trials");
  let running: Promise<void> | undefined;

  // Committed, since a disk that is full shows it only then.
  async function attempt(): Promise<void> {
    await write(() => add.run(TRIAL_BYTES));
    await write(() => remove.run());
  }

  return () => {
    running ??= attempt().finally(() => {
      running = undefined;
    });
    return running;
  };
}
