import { type Decision, type Decisions, MOST_DECISIONS } from "../decisions.ts";
import type { Connection } from "./connection.ts";
import { DECISIONS } from "./keys.ts";

/** Decisions in a list, the newest first. */
export function createDecisions(ask: Connection["run"]): Decisions {
  return {
    decide: async (decision) =>
      void (await ask((client) =>
        client
          .multi()
          .lPush(DECISIONS, JSON.stringify(decision))
          .lTrim(DECISIONS, 0, MOST_DECISIONS - 1)
          .exec(),
      )),
    async decisions(limit) {
      if (limit < 1) return [];
      const kept = await ask((client) => client.lRange(DECISIONS, 0, limit - 1));
      return kept.map((text) => JSON.parse(text) as Decision);
    },
  };
}
