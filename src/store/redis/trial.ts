import type { Connection } from "./connection.ts";
import { TRIAL } from "./keys.ts";

/** Seconds that a trial stays. */
const KEPT = 60;

/** Resolves where something can be written. */
export function createTrial(ask: Connection["run"]): () => Promise<void> {
  return async () => {
    await ask((client) => client.set(TRIAL, "1", { expiration: { type: "EX", value: KEPT } }));
  };
}
