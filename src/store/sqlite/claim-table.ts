import type { DatabaseSync } from "node:sqlite";
import type { Commits } from "./commits.ts";

interface ClaimTable {
  claim(key: string, milliseconds: number): Promise<boolean>;
  /** Deletes the claims whose time is over. To be called inside a transaction. */
  forgetOver(): void;
}

/** Claims in their table. */
export function createClaimTable(
  database: DatabaseSync,
  write: Commits["write"],
  now: () => number,
): ClaimTable {
  const claim = database.prepare(
    `INSERT INTO claims (key, until) VALUES (?, ?)
     ON CONFLICT DO UPDATE SET until = excluded.until WHERE claims.until <= ?`,
  );
  const forget = database.prepare("DELETE FROM claims WHERE until <= ?");
  return {
    claim: (key, milliseconds) => write(() => claim.run(key, now() + milliseconds, now()).changes === 1),
    forgetOver: () => void forget.run(now()),
  };
}
