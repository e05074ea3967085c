import { findByDeletion, indexDeletions } from "../../knowledge/deletions.ts";
import type { Spellings } from "../../knowledge/read-spellings.ts";
import { editDistance } from "../../spelling.ts";
import { expandContraction } from "./contractions.ts";

/** Gives the words that a word as typed was meant to be. */
export type Respell = (word: string) => readonly string[];

/** How common a word is in English, the commonest 0; -1 where it is not English. */
interface KnownWords {
  place(word: string): number;
}

export interface RespellTools {
  readonly spellings: Spellings;
  readonly vectors: KnownWords;
}

/** A word as common as this is what was meant, however near another is. Rarer ones are as often as not a slip. */
const KNOWN_WELL = 45_000;
/** Shorter words have too many neighbours one letter away. */
const SHORTEST_WRONG = 4;
/** Words as long as this may have two slips. */
const LONG = 7;
/** Longer than any English word: not worth the time. */
const LONGEST_WRONG = 24;

/** Corrects words towards those that patterns are made of; every other word is left alone. */
export function createRespell(lexicon: ReadonlySet<string>, { spellings, vectors }: RespellTools): Respell {
  const isKnown = (word: string): boolean => {
    const place = vectors.place(word);
    return lexicon.has(word) || (place !== -1 && place < KNOWN_WELL);
  };
  const nearest = createNearest(lexicon, vectors);
  const respell = (word: string): readonly string[] => {
    if (lexicon.has(word)) return [word];
    const spelt = spellings.get(word) ?? expandContraction(word);
    if (spelt.length > 1 || spelt[0] !== word) return spelt;
    if (isKnown(word) || word.length < SHORTEST_WRONG || word.length > LONGEST_WRONG) return [word];
    const short = withoutRepeats(word);
    if (short.length > 1) {
      const meant = short.find((each) => each !== word && (spellings.has(each) || isKnown(each)));
      if (meant) return respell(meant);
    }
    const near = nearest(short[0] ?? word);
    return near ? [near] : (halves(word, isKnown, vectors) ?? [word]);
  };
  return respell;
}

/** "heeelp" with each run of three or more cut to two letters, and to one. */
function withoutRepeats(word: string): string[] {
  if (!/(.)\1\1/u.test(word)) return [word];
  return [word.replace(/(.)\1{2,}/gu, "$1$1"), word.replace(/(.)\1{2,}/gu, "$1")];
}

/** Finds the nearest word of the lexicon without comparing all of them; prepared when it is first needed. */
function createNearest(
  lexicon: ReadonlySet<string>,
  vectors: KnownWords,
): (word: string) => string | undefined {
  let shortlist: ((word: string) => ReadonlySet<string>) | undefined;
  return (word) => {
    shortlist ??= createShortlist([...lexicon].filter(({ length }) => length >= SHORTEST_WRONG));
    const limit = word.length >= LONG ? 2 : 1;
    let best: string | undefined;
    let least = limit + 1;
    for (const candidate of shortlist(word)) {
      const distance = distanceOf(word, candidate, limit);
      if (
        distance < least ||
        (distance === least && best !== undefined && isCommoner(candidate, best, vectors))
      ) {
        best = candidate;
        least = distance;
      }
    }
    return best;
  };
}

/** Words that share what is left when a letter is taken out; for a long word, which may have two slips, its neighbours too. */
function createShortlist(words: readonly string[]): (word: string) => ReadonlySet<string> {
  const deletions = indexDeletions(words);
  const byStart = Map.groupBy(words, (word) => word[0] ?? "");
  return (word) => {
    const found = [...findByDeletion(word, deletions)].map((place) => words[place] ?? "");
    if (word.length < LONG) return new Set(found);
    const alike = byStart.get(word[0] ?? "") ?? [];
    return new Set([...found, ...alike.filter(({ length }) => Math.abs(length - word.length) <= 2)]);
  };
}

/** A wrong first letter is rarer than any other slip, so it counts for half a slip more; not for a silent k. */
function distanceOf(word: string, candidate: string, limit: number): number {
  const distance = editDistance(word, candidate, limit);
  return word[0] === candidate[0] || candidate === `k${word}` ? distance : distance + 0.5;
}

function isCommoner(a: string, b: string, vectors: KnownWords): boolean {
  const place = (word: string): number => (vectors.place(word) === -1 ? Infinity : vectors.place(word));
  return place(a) < place(b);
}

/** "helpme" as two words, if both are words; where there are several ways, the one whose rarer word is commonest. */
function halves(
  word: string,
  isKnown: (word: string) => boolean,
  vectors: KnownWords,
): readonly string[] | undefined {
  let best: readonly string[] | undefined;
  let rarest = Infinity;
  for (let cut = 1; cut < word.length; cut++) {
    const pair = [word.slice(0, cut), word.slice(cut)] as const;
    if (!pair.every((half) => (half.length > 1 || half === "i" || half === "a") && isKnown(half))) continue;
    const rarer = Math.max(...pair.map((half) => vectors.place(half)));
    if (rarer < rarest) {
      best = pair;
      rarest = rarer;
    }
  }
  return best;
}
