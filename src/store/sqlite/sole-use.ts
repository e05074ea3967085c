import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { ProductError } from "../../errors.ts";
import { isBusy, toStoreError } from "./sqlite-errors.ts";

/** How long a server that is just ending is waited for. Milliseconds. */
const PATIENCE_MS = 3000;

/**
 * Takes a folder for one server, until the returned function is called or the process ends, however it ends.
 * @throws ProductError `store-in-use` where another has it.
 */
export function takeSoleUse(folder: string, patience: number = PATIENCE_MS): () => void {
  const file = join(folder, "in-use.lock");
  let database: DatabaseSync | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    // An empty database, whose lock the system lets go when the process ends.
    database = new DatabaseSync(file, { timeout: patience });
    database.exec("BEGIN EXCLUSIVE");
    const held = database;
    return () => held.close();
  } catch (error) {
    database?.close();
    if (!isBusy(error)) throw toStoreError(error, file);
    const wayOut = "Stop it, give this one another DATA_DIR, or let both share a Redis with STORE=redis.";
    throw new ProductError("store-in-use", `Another server keeps its conversations in ${folder}. ${wayOut}`);
  }
}
