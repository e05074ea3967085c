import Fuse from "fuse.js";
import { editDistance } from "../spelling.ts";
import { type Deletions, findByDeletion, indexDeletions } from "./deletions.ts";

/** The words that articles hold and residents use, as plain data. */
export interface KnownWords {
  /** Every word. */
  readonly all: ReadonlySet<string>;
  /** Those that stand in an article: what is misspelt is more likely one of them. */
  readonly inArticles: ReadonlySet<string>;
  /** Neighbours that residents run together, joined by a space: "fly tipping". */
  readonly pairs: ReadonlySet<string>;
  /** Those a misspelt word can be taken for. */
  readonly likely: readonly string[];
  readonly deletions: Deletions;
}

/** The words of all articles, and which of them a misspelt word was meant to be. */
export interface Vocabulary {
  has(word: string): boolean;
  /** The article word that a word was most likely meant to be; undefined when none is near enough. */
  nearest(word: string): string | undefined;
  /** The two neighbouring article words that somebody wrote as one ("taskforce", "flytipping"), or undefined. */
  split(word: string): readonly [string, string] | undefined;
}

/** Shorter words have too many neighbours to guess at. */
const SHORTEST = 4;
/** From this length on two mistakes are allowed. */
const LONG = 7;
/** Longer than this is no misspelt word, nor two run together. */
const LONGEST = 24;
/** How much a commoner word is preferred, for each e-fold of commonness, against 1 for a whole edit. */
const COMMON = 0.06;
/** How much less likely a word is that stands in no article, against 1 for a whole edit. */
const NOT_IN_ARTICLES = 0.2;
/** Where a word that is not among the known ones is put. */
const RARE = 100_000;
/** How many words fuse.js is ever given: it compares with each of them. */
const MOST_FOR_FUSE = 200;
/** Two edits change at most this many of the letters that a word holds. */
const MOST_LETTERS_CHANGED = 4;

/** Gathers known words: those of articles, those that residents use besides, and pairs. */
export function gatherWords(
  inArticles: ReadonlySet<string>,
  said: ReadonlySet<string>,
  pairs: ReadonlySet<string>,
): KnownWords {
  const all = new Set([...inArticles, ...said]);
  const likely = [...all].filter((word) => word.length >= SHORTEST - 1 && /^\p{L}+$/u.test(word));
  return { all, inArticles, pairs, likely, deletions: indexDeletions(likely) };
}

/** The vocabulary of known words. `commonness` gives a word's place among all English words, the commonest 0, or -1. */
export function openVocabulary(known: KnownWords, commonness: (word: string) => number): Vocabulary {
  const { all, likely, deletions } = known;
  const costOf = (candidate: string): number => {
    const place = commonness(candidate);
    const common = COMMON * Math.log(place === -1 ? RARE : place + 1);
    return common + (known.inArticles.has(candidate) ? 0 : NOT_IN_ARTICLES);
  };
  const seconds = Map.groupBy(
    [...known.pairs].map((pair) => pair.split(" ")).filter((pair) => pair.every((word) => all.has(word))),
    ([first]) => first as string,
  );
  let byStart: Map<string, Lettered[]> | undefined;
  const nearest = (word: string): string | undefined => {
    if (word.length < SHORTEST || word.length > LONGEST || !/^\p{L}+$/u.test(word)) return undefined;
    const shortlist = [...findByDeletion(word, deletions)].map((place) => likely[place] ?? "");
    const near = closest(word, shortlist, costOf);
    if (near !== undefined) return near;
    if (word.length < LONG) return undefined;
    byStart ??= Map.groupBy(
      likely.map((other) => ({ word: other, letters: lettersOf(other) })),
      (other) => other.word[0] ?? "",
    );
    return closest(word, byFuse(word, byStart.get(word[0] ?? "") ?? []), costOf);
  };
  const split: Vocabulary["split"] = (word) => {
    if (word.length > LONGEST) return undefined;
    for (let at = 3; at <= word.length - 3; at++) {
      const known = (seconds.get(word.slice(0, at)) ?? []).map(([, second]) => second as string);
      const second = word.slice(at);
      const isSure = second.length < SHORTEST || known.includes(second);
      const meant = isSure ? known.find((each) => each === second) : closest(second, known, costOf);
      if (meant !== undefined) return [word.slice(0, at), meant];
    }
    return undefined;
  };
  return { has: (word) => all.has(word), nearest, split };
}

/** A word and which letters it holds. */
interface Lettered {
  readonly word: string;
  readonly letters: number;
}

/** The letters of a word as bits: far faster to compare than words. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** The nearest of the shortlist by edits; among equals the one that keeps the first letter, then the likeliest. */
function closest(
  word: string,
  shortlist: readonly string[],
  costOf: (word: string) => number,
): string | undefined {
  const limit = word.length >= LONG ? 2 : 1;
  let best: string | undefined;
  let bestCost = Infinity;
  for (const candidate of shortlist) {
    const edits = editDistance(word, candidate, limit);
    if (edits > limit) continue;
    const cost = edits + (candidate[0] === word[0] ? 0 : 0.5) + costOf(candidate);
    if (cost < bestCost) {
      best = candidate;
      bestCost = cost;
    }
  }
  return best;
}

/** For a long word with two mistakes, which the deletion index can miss. */
function byFuse(word: string, sameStart: readonly Lettered[]): string[] {
  const letters = lettersOf(word);
  const alike = sameStart
    .filter(
      (other) =>
        countBits(other.letters ^ letters) <= MOST_LETTERS_CHANGED &&
        Math.abs(other.word.length - word.length) <= 2,
    )
    .slice(0, MOST_FOR_FUSE);
  return new Fuse(
    alike.map((other) => other.word),
    { threshold: 0.4, distance: 20 },
  )
    .search(word, { limit: 10 })
    .map(({ item }) => item);
}
