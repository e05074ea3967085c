import type { Asked } from "./run.ts";
import type { Tally } from "./totals.ts";

/** The replies whose confidence lies from `from` up to `to`; the last bin holds 1 as well. */
export interface Bin extends Tally {
  readonly from: number;
  readonly to: number;
  /** Of the confidences in it; 0 where there are none. */
  readonly mean: number;
}

/** As many as make bins that are easy to read off, and hold enough of a hundred questions to mean something. */
const BINS = 10;

/** Every reply that came with a confidence, in ten bins. */
export function binByConfidence(asked: readonly Asked[]): Bin[] {
  return Array.from({ length: BINS }, (_, place) => {
    const inside = asked.filter(
      ({ seen }) => seen.confidence !== undefined && binOf(seen.confidence) === place,
    );
    const count = (wanted: Asked["outcome"]) => inside.filter(({ outcome }) => outcome === wanted).length;
    const sum = inside.reduce((total, { seen }) => total + (seen.confidence ?? 0), 0);
    return {
      from: place / BINS,
      to: (place + 1) / BINS,
      mean: inside.length === 0 ? 0 : sum / inside.length,
      asked: inside.length,
      right: count("right"),
      wrong: count("wrong"),
      refused: count("refused"),
    };
  });
}

/** The replies that answered: only for those does confidence say how likely they are to be right. */
export function answersOf(asked: readonly Asked[]): Asked[] {
  return asked.filter(({ seen }) => seen.kinds.includes("answered"));
}

/**
 * How far confidence and the share that is right lie apart, 0 to 1: the mean over the replies, bin by bin
 * (expected calibration error; Naeini, Cooper and Hauskrecht 2015).
 */
export function calibrationError(bins: readonly Bin[]): number {
  const total = bins.reduce((sum, { asked }) => sum + asked, 0);
  const apart = bins.reduce((sum, { asked, right, mean }) => sum + Math.abs(right - asked * mean), 0);
  return total === 0 ? 0 : apart / total;
}

function binOf(confidence: number): number {
  return Math.min(BINS - 1, Math.max(0, Math.floor(confidence * BINS)));
}
