import { chmodSync, copyFileSync, existsSync, renameSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { ProductError } from "../../errors.ts";
import { openDatabase } from "./open-database.ts";
import { checkVersion } from "./schema.ts";
import { toStoreError } from "./sqlite-errors.ts";

export interface Restored {
  readonly conversations: number;
  /** Where the database that was there is now; undefined where there was none. */
  readonly replaced: string | undefined;
  /** Whether the decisions to answer or not, which stay as they were, could be kept. */
  readonly keptDecisions: boolean;
}

/** What SQLite keeps beside a database: it belongs to that database alone. */
const BESIDE = ["", "-wal", "-shm"];

/**
 * Puts a backup in the place of a database that no server uses; the one that was there is kept beside it. Every log begins
 * a new epoch, so that nobody takes their old place for one in it.
 * @throws ProductError `restore-impossible`, or one whose code begins with `store-`; nothing is changed then.
 */
export function restore(from: string, file: string): Restored {
  checkBackup(from);
  const made = `${file}.restoring`;
  try {
    rmSync(made, { force: true });
    copyFileSync(from, made);
    chmodSync(made, 0o600);
    const conversations = beginEpochs(made);
    if (!existsSync(file)) {
      move(made, file);
      return { conversations, replaced: undefined, keptDecisions: true };
    }
    const keptDecisions = keepDecisions(file, made);
    const replaced = unused(`${file}.replaced`);
    move(file, replaced);
    move(made, file);
    return { conversations, replaced, keptDecisions };
  } catch (error) {
    for (const end of BESIDE) rmSync(made + end, { force: true });
    throw toStoreError(error, file);
  }
}

/** Reads the whole backup, so that a damaged one is not put in the place of anything. */
function checkBackup(from: string): void {
  if (!existsSync(from)) throw new ProductError("restore-impossible", `There is no file ${from}.`);
  try {
    const database = new DatabaseSync(from, { readOnly: true });
    try {
      checkVersion(database, from);
      const [problem] = database.prepare("PRAGMA integrity_check(1)").all();
      if (problem?.integrity_check !== "ok") throw damaged(from);
    } finally {
      database.close();
    }
  } catch (error) {
    const told = toStoreError(error, from);
    throw told instanceof ProductError && told.code === "store-corrupt" ? damaged(from) : told;
  }
}

function damaged(from: string): ProductError {
  return new ProductError(
    "store-corrupt",
    `The backup ${from} is damaged, and was not restored. Take an older one.`,
  );
}

function beginEpochs(file: string): number {
  const database = openDatabase(file);
  try {
    return Number(
      database.prepare("UPDATE conversations SET epoch = lower(hex(randomblob(16)))").run().changes,
    );
  } finally {
    database.close();
  }
}

/** Whoever switched the assistant off since the backup has it stay off. False where the database cannot be read. */
function keepDecisions(file: string, made: string): boolean {
  const database = openDatabase(made);
  try {
    database.prepare("ATTACH ? AS present").run(file);
    database.exec(`BEGIN; DELETE FROM main.decisions;
      INSERT INTO main.decisions SELECT * FROM present.decisions; COMMIT; DETACH present`);
    return true;
  } catch {
    // What is to be replaced may be damaged, which is why.
    return false;
  } finally {
    database.close();
  }
}

/** The name, or with a number after it, so that nothing is written over. */
function unused(name: string): string {
  let [free, number] = [name, 1];
  while (existsSync(free)) free = `${name}-${++number}`;
  return free;
}

function move(from: string, to: string): void {
  for (const end of BESIDE) {
    rmSync(to + end, { force: true });
    if (existsSync(from + end)) renameSync(from + end, to + end);
  }
}
