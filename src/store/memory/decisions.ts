import { type Decision, type Decisions, MOST_DECISIONS } from "../decisions.ts";

/** Decisions, none to begin with. */
export function createDecisions(): Decisions {
  const newestFirst: Decision[] = [];
  return {
    async decide(decision) {
      newestFirst.unshift({ ...decision });
      newestFirst.length = Math.min(newestFirst.length, MOST_DECISIONS);
    },
    decisions: async (limit) => newestFirst.slice(0, limit),
  };
}
