import type { Postings } from "./postings.ts";

export interface SearchIndex {
  readonly size: number;
  /** In how many passages a stem stands. */
  spread(stem: string): number;
  /** How much a stem tells here by how few passages hold it, from 0 up: the idf of BM25. */
  scarcity(stem: string): number;
  /**
   * The passages in which the stems weigh most, best first: their places, and BM25F scores from 0 up. Only those from
   * one place up to another, where these are given.
   */
  search(stems: readonly WeightedStem[], limit: number, within?: Run): Hit[];
}

interface WeightedStem {
  readonly stem: string;
  readonly weight: number;
}

/** Neighbouring places: the first, and the one after the last. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

export interface Hit {
  readonly place: number;
  readonly score: number;
}

/** An index that searches postings. */
export function openSearchIndex({ size, stems, starts, places, impacts }: Postings): SearchIndex {
  const rows = new Map(stems.map((stem, row) => [stem, row]));
  const scores = new Float32Array(size);
  const touched = new Uint32Array(size);
  const runOf = (stem: string): readonly [number, number] => {
    const row = rows.get(stem);
    return row === undefined ? [0, 0] : [starts[row] as number, starts[row + 1] as number];
  };
  const spread = (stem: string): number => {
    const [start, end] = runOf(stem);
    return end - start;
  };
  const scarcity = (stem: string): number => {
    const held = spread(stem);
    return Math.log(1 + (size - held + 0.5) / (held + 0.5));
  };
  return {
    size,
    spread,
    scarcity,
    search(wanted, limit, within) {
      let count = 0;
      for (const { stem, weight } of wanted) {
        const [start, end] = runOf(stem);
        const share = weight * scarcity(stem);
        for (let at = start; at < end; at++) {
          const place = places[at] as number;
          const score = scores[place] as number;
          if (score === 0) touched[count++] = place;
          scores[place] = score + share * (impacts[at] as number);
        }
      }
      const found = touched.subarray(0, count);
      const hits = bestOf(
        within ? found.filter((at) => at >= within.start && at < within.end) : found,
        scores,
        limit,
      );
      for (const place of found) scores[place] = 0;
      return hits;
    },
  };
}

/** The greatest few of many scores, in order, without sorting them all. */
function bestOf(touched: Uint32Array, scores: Float32Array, limit: number): Hit[] {
  const best: Hit[] = [];
  let least = -1;
  for (const place of touched) {
    const score = scores[place] as number;
    if (score < least) continue;
    let at = best.length;
    while (at > 0 && isBefore(place, score, best[at - 1] as Hit)) at--;
    best.splice(at, 0, { place, score });
    if (best.length > limit) best.pop();
    if (best.length === limit) least = (best.at(-1) as Hit).score;
  }
  return best;
}

function isBefore(place: number, score: number, other: Hit): boolean {
  return score > other.score || (score === other.score && place < other.place);
}
