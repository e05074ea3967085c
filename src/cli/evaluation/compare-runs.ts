import type { Outcome } from "./judge.ts";
import type { Asked, Run } from "./run.ts";
import { type Tally, totalsOf } from "./totals.ts";

/** A question whose outcome is another than before. */
export interface Change {
  readonly asked: Asked;
  readonly was: Outcome;
}

export interface Comparison {
  /** When the earlier run was done, ISO 8601. */
  readonly since: string;
  /** What became right, wrong and refused. */
  readonly changes: Readonly<Record<Outcome, readonly Change[]>>;
  /** The questions that both runs asked, as they were and as they are. */
  readonly before: Tally;
  readonly now: Tally;
  /** How many questions only this run asked, and only the earlier one. */
  readonly added: number;
  readonly gone: number;
}

/** What is different from an earlier run. A question is the same where its id and its words are. */
export function compareRuns(earlier: Run, now: Run): Comparison {
  const then = new Map(earlier.asked.map((one) => [keyOf(one), one]));
  const both = now.asked.flatMap((asked) => {
    const was = then.get(keyOf(asked));
    return was ? [{ asked, was }] : [];
  });
  const changed = both
    .filter(({ asked, was }) => asked.outcome !== was.outcome)
    .map(({ asked, was }): Change => ({ asked, was: was.outcome }));
  const became = (outcome: Outcome) => changed.filter(({ asked }) => asked.outcome === outcome);
  const asksNow = new Set(now.asked.map(keyOf));
  return {
    since: earlier.at,
    changes: { right: became("right"), wrong: became("wrong"), refused: became("refused") },
    before: totalsOf(both.map(({ was }) => was)).all,
    now: totalsOf(both.map(({ asked }) => asked)).all,
    added: now.asked.length - both.length,
    gone: earlier.asked.filter((one) => !asksNow.has(keyOf(one))).length,
  };
}

function keyOf({ id, q }: Asked): string {
  return JSON.stringify([id, q]);
}
