/** The signs of a word's first 96 numbers, as bits in three int32. */
const INTS = 3;
/** Of 96 signs of two words half alike a third differ (Charikar 2002), give or take 5; of unrelated ones half. */
const MOST_DIFFERING = 37;
/** Of the first 32 a third, too, give or take 3. */
const MOST_OF_FIRST = 16;
const NONE: readonly number[] = [];

/**
 * Prepares to tell, for some words and another, which of them may be half alike: far faster than to compare rows of
 * numbers, and wrong about once in a hundred times.
 */
export function createSketches(
  rows: Int8Array,
  size: number,
  dimensions: number,
): (words: readonly number[]) => (place: number) => readonly number[] {
  const sketches = new Int32Array(size * INTS);
  const isSketched = new Uint8Array(size);
  const sketchAt = (place: number): number => {
    if (isSketched[place] === 0) sketch(rows, place, dimensions, sketches);
    isSketched[place] = 1;
    return place * INTS;
  };
  return (words) => {
    const starts = Int32Array.from(words, (word) => (word === -1 ? -1 : sketchAt(word)));
    return (place) => {
      const other = sketchAt(place);
      let found = NONE;
      for (let at = 0; at < starts.length; at++) {
        const start = starts[at] as number;
        if (start !== -1 && differing(sketches, start, other) <= MOST_DIFFERING) found = [...found, at];
      }
      return found;
    };
  };
}

/** Writes which of a row's numbers are negative, as bits. */
function sketch(rows: Int8Array, place: number, dimensions: number, sketches: Int32Array): void {
  for (let d = 0; d < Math.min(dimensions, INTS * 32); d++) {
    if ((rows[place * dimensions + d] as number) >= 0) continue;
    const at = place * INTS + (d >> 5);
    sketches[at] = (sketches[at] as number) | (1 << (d & 31));
  }
}

/** In how many bits two sketches differ; too many, where the first 32 already tell. */
function differing(sketches: Int32Array, a: number, b: number): number {
  let count = countBits((sketches[a] as number) ^ (sketches[b] as number));
  if (count > MOST_OF_FIRST) return MOST_DIFFERING + 1;
  for (let at = 1; at < INTS; at++)
    count += countBits((sketches[a + at] as number) ^ (sketches[b + at] as number));
  return count;
}

/** By adding up neighbouring bits, then pairs, then fours (Warren, Hacker's Delight, 5-1). */
function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
