/** What all waited on average, and what a part of them waited at most: half, 95 and 99 of 100, and all. */
export interface Latencies {
  readonly mean: number;
  readonly half: number;
  readonly p95: number;
  readonly p99: number;
  readonly most: number;
}

/** In the unit of the times that are given; there has to be one. */
export function latenciesOf(times: Float64Array): Latencies {
  const sorted = times.toSorted();
  const mean = times.reduce((sum, each) => sum + each, 0) / times.length;
  const at = (part: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return { mean, half: at(0.5), p95: at(0.95), p99: at(0.99), most: at(1) };
}
