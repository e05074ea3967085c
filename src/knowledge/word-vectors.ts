import { readFileSync } from "node:fs";
import { createSketches } from "./vector-sketches.ts";

/**
 * What the 100,000 or so commonest English words mean, as directions in space (GloVe; Pennington, Socher and Manning
 * 2014), and how common each is. Words of like meaning point the same way.
 */
export interface WordVectors {
  /** The word's place among all words, the commonest 0; -1 for a word that is not known. */
  place(word: string): number;
  /** How alike two known words are in meaning, by their places: 1 the same, about 0 unrelated. */
  likeness(a: number, b: number): number;
  /** Prepares to find which of some words, by their places or -1, are half alike to another word, or more. */
  findAlike(words: readonly number[]): (place: number) => readonly Alike[];
  /** The mean direction of words by their places, of length 1, the commoner counting less; all 0 where none is known. */
  mean(words: readonly { readonly place: number; readonly weight: number }[]): Float32Array;
  readonly size: number;
}

export interface Alike {
  /** Which of the words, from 0 up. */
  readonly at: number;
  readonly likeness: number;
}

/** Two words less alike than this have nothing to do with each other. */
export const LEAST_LIKENESS = 0.5;
const NONE: readonly Alike[] = [];

/**
 * Reads the file that `node src/cli/build-word-vectors.ts` makes. Layout, little-endian: four uint32 (words, dimensions,
 * bytes of text, slots); the slots of a hash table of places, int32; where each word starts in the text, uint32, and
 * one more; the words, one a line; then a row of int8 a word.
 */
export function loadWordVectors(file: string | URL): WordVectors {
  const bytes = readFileSync(file);
  const { buffer, byteOffset } = bytes;
  const [size, dimensions, textBytes, slotCount] = new Uint32Array(
    buffer,
    byteOffset,
    4,
  ) as unknown as Header;
  const slotsAt = byteOffset + 16;
  const startsAt = slotsAt + slotCount * 4;
  const textAt = startsAt + (size + 1) * 4;
  const find = wordFinder(
    new Int32Array(buffer, slotsAt, slotCount),
    new Uint32Array(buffer, startsAt, size + 1),
    Buffer.from(buffer, textAt, textBytes),
  );
  const rows = new Int8Array(buffer, textAt + textBytes, size * dimensions);
  const lengths = new Float32Array(size);
  const lengthOf = (place: number): number => {
    lengths[place] ||= Math.sqrt(dot(rows, place * dimensions, place * dimensions, dimensions)) || 1;
    return lengths[place] as number;
  };
  const likeness = (a: number, b: number): number =>
    a === b ? 1 : dot(rows, a * dimensions, b * dimensions, dimensions) / (lengthOf(a) * lengthOf(b));
  const mayBeAlike = createSketches(rows, size, dimensions);
  return {
    size,
    likeness,
    findAlike: (words) => alikeFinder(words, mayBeAlike(words), likeness),
    place: (word) => find(word),
    mean(words) {
      const sum = new Float32Array(dimensions);
      for (const { place, weight } of words) {
        if (place === -1) continue;
        const share = (weight * Math.log(place + 2)) / lengthOf(place);
        const from = place * dimensions;
        for (let d = 0; d < dimensions; d++) sum[d] = (sum[d] as number) + share * (rows[from + d] as number);
      }
      const length = Math.hypot(...sum) || 1;
      return sum.map((value) => value / length);
    },
  };
}

function alikeFinder(
  words: readonly number[],
  mayBeAlike: (place: number) => readonly number[],
  likeness: WordVectors["likeness"],
): (place: number) => readonly Alike[] {
  return (place) => {
    let found = NONE;
    for (const at of mayBeAlike(place)) {
      const alike = likeness(words[at] as number, place);
      if (alike > LEAST_LIKENESS) found = [...found, { at, likeness: alike }];
    }
    return found;
  };
}

function dot(rows: Int8Array, from: number, to: number, dimensions: number): number {
  let sum = 0;
  for (let d = 0; d < dimensions; d++) sum += (rows[from + d] as number) * (rows[to + d] as number);
  return sum;
}

type Header = readonly [size: number, dimensions: number, textBytes: number, slotCount: number];

/** Finds words without a string for each in memory, by an open-addressing table over the bytes of the text. */
function wordFinder(slots: Int32Array, starts: Uint32Array, text: Buffer): (word: string) => number {
  const mask = slots.length - 1;
  return (word) => {
    const bytes = Buffer.from(word, "latin1");
    let slot = hashWord(bytes, 0, bytes.length) & mask;
    for (let place = slots[slot] as number; place !== -1; place = slots[slot] as number) {
      const from = starts[place] as number;
      const to = (starts[place + 1] as number) - 1;
      if (to - from === bytes.length && text.compare(bytes, 0, bytes.length, from, to) === 0) return place;
      slot = (slot + 1) & mask;
    }
    return -1;
  };
}

/** FNV-1a (Fowler, Noll and Vo) over bytes from start up to end. */
export function hashWord(bytes: Uint8Array, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let at = start; at < end; at++) value = Math.imul(value ^ (bytes[at] as number), 0x01000193);
  return value >>> 0;
}
