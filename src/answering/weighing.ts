import type { Knowledge } from "../knowledge/knowledge.ts";
import { type Alike, LEAST_LIKENESS } from "../knowledge/word-vectors.ts";
import type { Question, Term } from "./question.ts";

/** How well the words of a question stand in one text after another. */
export interface Weighing {
  read(texts: readonly Uint32Array[]): Reading;
  /** For each term how well it stands in a text: 1 itself, less for what residents say instead or what is like it. */
  match(words: Uint32Array): number[];
}

export interface Reading {
  readonly texts: readonly Uint32Array[];
  /** For each text and term, how well the term stands there. */
  readonly matches: readonly (readonly number[])[];
  /** For each text, how many neighbours of the question are neighbours in it. */
  readonly pairs: readonly number[];
}

/** How much the likest word counts, against 1 for the word itself. */
const LIKENESS_COUNTS = 0.6;
/** More stems than this no archive has. */
const MOST_STEMS = 2 ** 24;

/** A term in numbers. */
interface NumberedTerm {
  readonly stem: number;
  readonly instead: readonly { readonly stems: readonly number[]; readonly weight: number }[];
}

/** What a word of a text has to do with a question: its stem where it is wanted, else -1, and the terms it is like. */
interface Bearing {
  readonly stem: number;
  readonly alike: readonly Alike[];
}

/** Prepares to look for the words of a question in texts. */
export function prepareWeighing(question: Question, knowledge: Knowledge): Weighing {
  const { words: numbers } = knowledge;
  const terms = question.terms.map((term) => numberTerm(term, knowledge));
  const stems = question.stems.map(numbers.numberOf);
  const pairs = new Set(stems.slice(1).map((stem, at) => pairOf(stems[at] as number, stem)));
  const wanted = new Set([...stems, ...terms.flatMap(({ instead }) => instead.flatMap((one) => one.stems))]);
  const bearingOf = prepareBearings(question, wanted, knowledge);
  const match = (words: Uint32Array): number[] => matchAll(terms, words, bearingOf);
  const sharedPairs = (words: Uint32Array): number => countPairs(pairs, words, bearingOf);
  return {
    match,
    read: (texts) => ({ texts, matches: texts.map(match), pairs: texts.map(sharedPairs) }),
  };
}

type BearingOf = (word: number) => Bearing | undefined;

function matchAll(terms: readonly NumberedTerm[], words: Uint32Array, bearingOf: BearingOf): number[] {
  const standing = new Set<number>();
  const found = terms.map(() => 0);
  for (const word of words) {
    const bearing = bearingOf(word);
    if (!bearing) continue;
    if (bearing.stem !== -1) standing.add(bearing.stem);
    for (const { at, likeness } of bearing.alike) found[at] = Math.max(found[at] as number, likeness);
  }
  return terms.map((term, at) => matchTerm(term, standing, found[at] as number));
}

function countPairs(pairs: ReadonlySet<number>, words: Uint32Array, bearingOf: BearingOf): number {
  const found = new Set<number>();
  let last = -1;
  for (const word of words) {
    const stem = bearingOf(word)?.stem ?? -1;
    if (last !== -1 && stem !== -1 && pairs.has(pairOf(last, stem))) found.add(pairOf(last, stem));
    last = stem;
  }
  return found.size;
}

/** Tells what a word has to do with the question, worked out when the word is first met; undefined for nothing. */
function prepareBearings(
  { terms }: Question,
  wanted: ReadonlySet<number>,
  { words: numbers, vectors }: Knowledge,
): BearingOf {
  const alikeTo = vectors.findAlike(terms.map(({ vector }) => vector));
  const bearings: Bearing[] = [];
  // For each word of the archive: 0 before it is met, then 1 where it has nothing to do with the question, else its place.
  const rows = new Uint16Array(numbers.size);
  const bearingOf = (word: number): Bearing | undefined => {
    const own = numbers.stemOf(word) ?? -1;
    const stem = wanted.has(own) ? own : -1;
    const place = numbers.vectorOf(word);
    const alike = place === -1 ? [] : alikeTo(place);
    return stem === -1 && alike.length === 0 ? undefined : { stem, alike };
  };
  return (word) => {
    const row = rows[word];
    if (row !== undefined && row > 0) return bearings[row - 2];
    const bearing = bearingOf(word);
    if (bearing) bearings.push(bearing);
    if (row !== undefined) rows[word] = bearing ? bearings.length + 1 : 1;
    return bearing;
  };
}

function numberTerm({ stem, instead }: Term, { words }: Knowledge): NumberedTerm {
  const numbered = instead.map(({ stems, weight }) => ({ stems: stems.map(words.numberOf), weight }));
  // What stands in no article needs not be looked for.
  return { stem: words.numberOf(stem), instead: numbered.filter(({ stems }) => !stems.includes(-1)) };
}

function pairOf(first: number, second: number): number {
  return first * MOST_STEMS + second;
}

function matchTerm({ stem, instead }: NumberedTerm, standing: ReadonlySet<number>, likeness: number): number {
  if (standing.has(stem)) return 1;
  let best = (LIKENESS_COUNTS * Math.max(0, likeness - LEAST_LIKENESS)) / (1 - LEAST_LIKENESS);
  for (const { stems, weight } of instead) {
    if (weight > best && stems.every((each) => standing.has(each))) best = weight;
  }
  return best;
}
