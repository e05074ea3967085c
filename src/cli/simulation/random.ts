/** Numbers from 0 up to 1, the same for the same seed (mulberry32), so that every run is the same. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A number from the exponential distribution of mean 1. */
export function exponential(random: () => number): number {
  return -Math.log(1 - random());
}

/** A number from the lognormal distribution with the mean, and the standard deviation in parts of the mean. */
export function lognormal(random: () => number, mean: number, variation: number): number {
  const spread = Math.log(1 + variation ** 2);
  return mean * Math.exp(Math.sqrt(spread) * normal(random) - spread / 2);
}

/** How often, at least once, where after each time there is another one with the same chance; on average `mean`. */
export function timesOver(random: () => number, mean: number): number {
  if (mean <= 1) return 1;
  return 1 + Math.floor(Math.log(1 - random()) / Math.log(1 - 1 / mean));
}

/** Box and Muller's way to a number from the normal distribution. */
function normal(random: () => number): number {
  return Math.sqrt(2 * exponential(random)) * Math.cos(2 * Math.PI * random());
}
