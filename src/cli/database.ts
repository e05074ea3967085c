import { join } from "node:path";
import type { Config } from "../config.ts";
import { ProductError } from "../errors.ts";
import { DATABASE } from "../store/open-store.ts";

/** The file of the database that the settings name. @throws ProductError `no-database` where the store is none. */
export function databaseOf({ store, dataDir }: Config): string {
  if (store === "sqlite") return join(dataDir, DATABASE);
  const wayOut = "docs/storage.md tells how to back up Redis. STORE=memory keeps nothing.";
  throw new ProductError(
    "no-database",
    `With STORE=${store} there is no database of this server's own. ${wayOut}`,
  );
}
