import { isUnanswerable } from "./judge.ts";
import type { Asked } from "./run.ts";

export interface Tally {
  readonly asked: number;
  readonly right: number;
  readonly wrong: number;
  readonly refused: number;
}

/** A tally with the name that its questions share. */
export interface NamedTally extends Tally {
  readonly name: string;
}

/** What a run comes to. */
export interface Totals {
  readonly all: Tally;
  readonly answerable: Tally;
  /** A refusal is right here. */
  readonly unanswerable: Tally;
  /** In the order in which they first come; empty where no case names one. */
  readonly byGroup: readonly NamedTally[];
  readonly byStyle: readonly NamedTally[];
  /** Milliseconds a question. */
  readonly median: number;
  readonly p99: number;
}

const WITHOUT = "(none given)";

/** Counts what was asked, by outcome, group and style, and how long it took. */
export function totalsOf(asked: readonly Asked[]): Totals {
  const times = asked.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  return {
    all: tally(asked),
    answerable: tally(asked.filter(({ expected }) => !isUnanswerable(expected))),
    unanswerable: tally(asked.filter(({ expected }) => isUnanswerable(expected))),
    byGroup: tallyBy(asked, "group"),
    byStyle: tallyBy(asked, "style"),
    median: percentile(times, 0.5),
    p99: percentile(times, 0.99),
  };
}

/** A part of a whole in per cent, "92.5 %"; a dash where there is no whole. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;
}

function tally(asked: readonly Asked[]): Tally {
  const count = (wanted: Asked["outcome"]) => asked.filter(({ outcome }) => outcome === wanted).length;
  return { asked: asked.length, right: count("right"), wrong: count("wrong"), refused: count("refused") };
}

function tallyBy(asked: readonly Asked[], label: "group" | "style"): NamedTally[] {
  if (asked.every((one) => one[label] === undefined)) return [];
  const groups = Map.groupBy(asked, (one) => one[label] ?? WITHOUT);
  return [...groups].map(([name, ones]) => ({ name, ...tally(ones) }));
}

/** The nearest rank of sorted values; 0 of none. */
function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
