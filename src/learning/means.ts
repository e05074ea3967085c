export interface Means {
  add(weights: Float32Array): void;
  /** Writes the mean of what was added over the weights. */
  into(weights: Float32Array): void;
}

/** The mean of several sets of so many weights (averaged stochastic gradient descent; Polyak and Juditsky 1992). */
export function createMeans(length: number): Means {
  const sums = new Float32Array(length);
  let count = 0;
  return {
    add(weights: Float32Array): void {
      for (let at = 0; at < length; at++) sums[at] = (sums[at] as number) + (weights[at] as number);
      count++;
    },
    into(weights: Float32Array): void {
      for (let at = 0; at < length; at++) weights[at] = (sums[at] as number) / Math.max(1, count);
    },
  };
}
