import { join } from "node:path";
import type { Config } from "../config.ts";
import { ProductError } from "../errors.ts";
import { errorFacts, type Log } from "../log.ts";
import { createMemoryStore } from "./memory.ts";
import type { Store } from "./store.ts";

export type StoreSettings = Pick<Config, "store" | "dataDir" | "redisUrl" | "retentionHours">;

/** The name of the database in DATA_DIR. */
export const DATABASE = "conversations.db";

/**
 * The store that the settings name, for the one server of a DATA_DIR or one of several that share a Redis.
 * @throws ProductError, whose code begins with `store-`, saying what is wrong and the way out.
 */
export async function openStore(settings: StoreSettings, log: Log): Promise<Store> {
  const { retentionHours } = settings;
  const onError = (error: unknown): void => log.error(errorFacts(error), "what is over could not be deleted");
  switch (settings.store) {
    case "memory":
      return createMemoryStore({ retentionHours });
    case "sqlite":
      return openSqlite(settings, onError);
    case "redis": {
      const { openRedisStore } = await import("./redis.ts");
      const onUnsafe = (unsafe: readonly string[]): void =>
        log.warn({ unsafe }, "Redis can lose what it has acknowledged: see docs/storage.md");
      return openRedisStore({ url: settings.redisUrl ?? "", retentionHours, onError, onUnsafe });
    }
  }
}

/**
 * The same store for a command that runs beside the server.
 * @throws ProductError as above, and `store-in-memory` where the server alone has it.
 */
export async function openStoreBeside(settings: StoreSettings, log: Log): Promise<Store> {
  if (settings.store === "memory") {
    const why = "With STORE=memory only the server itself can read what it keeps.";
    throw new ProductError("store-in-memory", `${why} Keep it on the disk, with STORE=sqlite.`);
  }
  if (settings.store !== "sqlite") return openStore(settings, log);
  const { createSqliteStore } = await import("./sqlite.ts");
  const { dataDir, retentionHours } = settings;
  return createSqliteStore({ file: join(dataDir, DATABASE), retentionHours });
}

async function openSqlite(
  { dataDir, retentionHours }: StoreSettings,
  onError: (error: unknown) => void,
): Promise<Store> {
  const [{ createSqliteStore }, { takeSoleUse }] = await Promise.all([
    import("./sqlite.ts"),
    import("./sqlite/sole-use.ts"),
  ]);
  const end = takeSoleUse(dataDir);
  try {
    const store = createSqliteStore({ file: join(dataDir, DATABASE), retentionHours, onError });
    return { ...store, close: () => store.close().finally(end) };
  } catch (error) {
    end();
    throw error;
  }
}
