import { closeSync, existsSync, openSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { ProductError } from "../../errors.ts";
import { toStoreError } from "./sqlite-errors.ts";

/** How long a writing server is waited for. Milliseconds. */
const PATIENCE_MS = 10_000;

/**
 * Writes everything that is in a database now into a new file, which only its own user may read. A server may go on using
 * the database meanwhile.
 * @throws ProductError `backup-exists`, `backup-impossible` or one whose code begins with `store-`.
 */
export function backUp(file: string, to: string): void {
  if (!existsSync(file))
    throw new ProductError(
      "backup-impossible",
      `There is no database at ${file} yet, so nothing to back up.`,
    );
  makeFile(to);
  try {
    const database = new DatabaseSync(file, { timeout: PATIENCE_MS });
    try {
      database.exec("PRAGMA synchronous = FULL");
      database.prepare("VACUUM INTO ?").run(to);
    } finally {
      database.close();
    }
  } catch (error) {
    rmSync(to, { force: true });
    throw toStoreError(error, file);
  }
}

function makeFile(to: string): void {
  try {
    closeSync(openSync(to, "wx", 0o600));
  } catch (cause) {
    const isThere = (cause as { code?: unknown }).code === "EEXIST";
    throw isThere
      ? new ProductError("backup-exists", `${to} is there already. Name a file that is not.`, { cause })
      : new ProductError(
          "backup-impossible",
          `${to} cannot be written. Name a file in a folder that can be.`,
          {
            cause,
          },
        );
  }
}
