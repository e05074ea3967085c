import type { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { ProductError } from "../../errors.ts";
import { isBusy } from "./sqlite-errors.ts";

/** Takes what was deleted out of every file. */
export type Scrub = () => Promise<void>;

/** 5 seconds in all. */
const TRIES = 100;
const RETRY_MS = 50;

/**
 * Deleted rows are overwritten, and yet pieces of them stay behind where SQLite moved a row within a page, and in the
 * write-ahead log. So the whole file is written anew and the log emptied, which takes some 10 ms for each megabyte, and
 * the process does nothing else meanwhile: a shortcut, until a file of 100 MB is no longer far away. Those who ask while
 * it is about to run share one run.
 */
export function createScrub(database: DatabaseSync, file: string): Scrub {
  let next: Promise<void> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function run(): Promise<void> {
    await last;
    next = undefined;
    const scrubbed = scrub(database, file);
    last = scrubbed.catch(() => {});
    return scrubbed;
  }

  return () => {
    next ??= run();
    return next;
  };
}

async function scrub(database: DatabaseSync, file: string): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    if (rewrite(database)) return;
    await pause(RETRY_MS);
  }
  const what = `What was erased is deleted, but pieces of it may still be in ${file} and in the log beside it`;
  const wayOut = "Erase it again when the backup, or whatever else has the database open, has ended.";
  throw new ProductError("store-locked", `${what}, because another program uses the database. ${wayOut}`);
}

/** False where another process is in the way. */
function rewrite(database: DatabaseSync): boolean {
  try {
    database.exec("VACUUM");
    return database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get()?.busy === 0;
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  }
}
