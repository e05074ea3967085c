import type { Traits } from "./lesson.ts";
import { toShares } from "./softmax.ts";
import type { Weights } from "./weights.ts";

/** Tells what a text is, by what was learned. */
export interface Judge {
  readonly classes: readonly string[];
  /** How likely the text is of each class, in their order; together 1. */
  shares(text: Traits): Float64Array;
  /** How much each feature of a text speaks for one class (its place) rather than for another, in the order of features. */
  reasons(text: Traits, forClass: number, against: number): number[];
}

/** Makes weights ready to judge with. */
export function createJudge({ classes, features, rows, step, meaning }: Weights): Judge {
  const count = classes.length;
  const dimensions = meaning.length / count - 1;
  const shareOf = ({ features: found }: Traits) => step / Math.sqrt(Math.max(1, found.length));
  return {
    classes,
    shares(text) {
      const scores = new Float64Array(count);
      const share = shareOf(text);
      for (const feature of text.features) {
        const row = placeOf(feature, features) * count;
        if (row < 0) continue;
        for (let at = 0; at < count; at++)
          scores[at] = (scores[at] as number) + share * (rows[row + at] as number);
      }
      for (let at = 0; at < count; at++) {
        const own = at * (dimensions + 1);
        let score = meaning[own + dimensions] as number;
        for (let each = 0; each < dimensions; each++)
          score += (meaning[own + each] as number) * (text.meaning[each] ?? 0);
        scores[at] = (scores[at] as number) + score;
      }
      return toShares(scores);
    },
    reasons(text, forClass, against) {
      const share = shareOf(text);
      return text.features.map((feature) => {
        const row = placeOf(feature, features) * count;
        return row < 0 ? 0 : share * ((rows[row + forClass] ?? 0) - (rows[row + against] ?? 0));
      });
    },
  };
}

/** Where a feature stands, by halving; -1 where it does not. */
function placeOf(feature: number, features: Uint32Array): number {
  let low = 0;
  let high = features.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = features[middle] as number;
    if (found === feature) return middle;
    if (found < feature) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
