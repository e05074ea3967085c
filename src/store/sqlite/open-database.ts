import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { ProductError } from "../../errors.ts";
import { migrate } from "./schema.ts";
import { toStoreError } from "./sqlite-errors.ts";

/** Milliseconds that one call waits for another process. Longer waits are for the caller, without blocking all others. */
const BUSY_MS = 20;

/** Each commit is on the disk when it is acknowledged, and what is deleted is overwritten. */
const SETTINGS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA secure_delete = ON;
  PRAGMA temp_store = MEMORY;
  PRAGMA journal_size_limit = 16777216;`;

/**
 * The database of a file, made where there is none and brought to the newest version. Only its own user may read it.
 * @throws ProductError, whose code begins with `store-`, saying what is wrong and the way out.
 */
export function openDatabase(file: string, mostPages?: number): DatabaseSync {
  makeFile(file);
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: BUSY_MS });
    database.exec(SETTINGS);
    migrate(database, file);
    if (mostPages !== undefined) database.exec(`PRAGMA max_page_count = ${mostPages}`);
    return database;
  } catch (error) {
    database?.close();
    throw toStoreError(error, file);
  }
}

// SQLite gives its other files the rights of this one.
function makeFile(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    closeSync(openSync(file, "a", 0o600));
  } catch (cause) {
    const wayOut = "Give the server's user the right to write in its folder, or set DATA_DIR to another.";
    throw new ProductError("store-unopenable", `The database ${file} cannot be written to. ${wayOut}`, {
      cause,
    });
  }
}
