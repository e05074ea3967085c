import { isStopWord } from "./stop-words.ts";
import type { WordVectors } from "./word-vectors.ts";
import { stemOf } from "./words.ts";

/** A text as two directions of length 1: by its words, and by what they mean. */
export interface Features {
  readonly words: ReadonlyMap<string, number>;
  readonly meaning: Float32Array;
}

/** Stop words count this much in both directions: "who" and "when" tell questions apart, "the" does not. */
const STOP_WORD_COUNTS = { words: 0.3, meaning: 0.15 };

/** The words of the subject that all texts share count this much: "task force" tells no question about it from another. */
const SUBJECT_COUNTS = { words: 0.15, meaning: 0.1 };

/** How much words tell among texts. */
export interface Telling {
  /** How scarce each stem is: 0 in all of the texts, more the fewer hold it. */
  readonly scarcity: ReadonlyMap<string, number>;
  /** Stems of the subject that all texts share. */
  readonly subject: ReadonlySet<string>;
}

/** The scarcity of each stem among texts, given as their stems. */
export function scarcityOf(texts: readonly (readonly string[])[]): Map<string, number> {
  const spread = new Map<string, number>();
  for (const stems of texts) for (const stem of new Set(stems)) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  return new Map([...spread].map(([stem, found]) => [stem, Math.log(texts.length / found)]));
}

/** The directions of a text's words. */
export function featuresOf(words: readonly string[], telling: Telling, vectors: WordVectors): Features {
  const weights = new Map<string, number>();
  for (const word of new Set(words)) {
    const weight = (telling.scarcity.get(stemOf(word)) ?? 0) * countOf(word, telling).words;
    if (weight > 0) weights.set(stemOf(word), weight);
  }
  const counted = words.map((word) => ({
    place: vectors.place(word),
    weight: countOf(word, telling).meaning,
  }));
  return { words: ofLengthOne(weights), meaning: vectors.mean(counted) };
}

function countOf(word: string, { subject }: Telling): { readonly words: number; readonly meaning: number } {
  if (isStopWord(word)) return STOP_WORD_COUNTS;
  return subject.has(stemOf(word)) ? SUBJECT_COUNTS : { words: 1, meaning: 1 };
}

/** The mean of several texts, whose parts together have length 1. */
export function centreOf(texts: readonly Features[]): Features {
  const words = new Map<string, number>();
  const meaning = new Float32Array(texts[0]?.meaning.length ?? 0);
  for (const text of texts) {
    for (const [stem, weight] of text.words) words.set(stem, (words.get(stem) ?? 0) + weight);
    text.meaning.forEach((value, d) => {
      meaning[d] = (meaning[d] as number) + value;
    });
  }
  const squares = [...words.values(), ...meaning].reduce((sum, value) => sum + value * value, 0);
  const length = Math.sqrt(squares) || 1;
  return {
    words: new Map([...words].map(([stem, weight]) => [stem, weight / length])),
    meaning: meaning.map((value) => value / length),
  };
}

/** How alike two texts are by words and by meaning, added up: 2 for the same text twice, about 0 for unrelated ones. */
export function likeness(a: Features, b: Features): number {
  let sum = 0;
  for (const [stem, weight] of a.words) sum += weight * (b.words.get(stem) ?? 0);
  for (let d = 0; d < a.meaning.length; d++) sum += (a.meaning[d] as number) * (b.meaning[d] as number);
  return sum;
}

function ofLengthOne(weights: ReadonlyMap<string, number>): Map<string, number> {
  const length = Math.hypot(...weights.values()) || 1;
  return new Map([...weights].map(([stem, weight]) => [stem, weight / length]));
}
