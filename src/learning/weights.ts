/** What was learned: how much each feature speaks for each class. */
export interface Weights {
  readonly classes: readonly string[];
  /** In ascending order, to be found by halving. */
  readonly features: Uint32Array;
  /** For each feature a weight for each class, in units of `step`. */
  readonly rows: Int8Array;
  readonly step: number;
  /** For each class a weight for each dimension of meaning, and a last one that counts in every text. */
  readonly meaning: Float32Array;
}

const MOST_STEPS = 127;

/** Weights in small whole numbers of steps, the largest 127: a byte tells as much as a decision needs. */
export function inSteps(weights: Float32Array): { readonly rows: Int8Array; readonly step: number } {
  let most = 1e-9;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const step = Math.fround(most / MOST_STEPS);
  return { step, rows: Int8Array.from(weights, (weight) => Math.round(weight / step)) };
}
