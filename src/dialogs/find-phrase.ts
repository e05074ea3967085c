import { editDistance } from "../spelling.ts";

/** In letters: from here on two letters may be swapped, then one be wrong, then two. */
const SHORTEST_SWAPPED = 4;
const SHORTEST_MISSPELT = 5;
const LONG_WORD = 8;

/**
 * Where each word of a phrase stands in what was said, no place twice; undefined where one is missing. Words may be
 * misspelt a little, and written together or apart.
 */
export function findPhrase(
  phrase: readonly string[],
  said: readonly string[],
): readonly number[] | undefined {
  return findAll(phrase, said) ?? findJoined(phrase, said);
}

/** As findPhrase, with a word that may be cut in two or not. */
function findAll(
  phrase: readonly string[],
  said: readonly string[],
  mayBeCut = true,
): readonly number[] | undefined {
  const places: number[] = [];
  for (const word of phrase) {
    const found = placesOf(word, said, places, mayBeCut);
    if (found.length === 0) return undefined;
    places.push(...found);
  }
  return places.length > 0 ? places : undefined;
}

/** One place, or two where the word was written as two: "crime stoppers". */
function placesOf(
  word: string,
  said: readonly string[],
  taken: readonly number[],
  mayBeCut: boolean,
): readonly number[] {
  const isFree = (at: number): boolean => !taken.includes(at);
  const whole = said.findIndex((other, at) => isFree(at) && isSameWord(word, other));
  if (whole >= 0) return [whole];
  if (!mayBeCut) return [];
  const half = said.findIndex(
    (other, at) => isFree(at) && isFree(at + 1) && isSameWord(word, other + (said[at + 1] ?? "")),
  );
  return half >= 0 ? [half, half + 1] : [];
}

/** "fly tipping" as it is found with those who write it in one word. */
function findJoined(phrase: readonly string[], said: readonly string[]): readonly number[] | undefined {
  for (let at = 0; at + 1 < phrase.length; at++) {
    const joined = phrase.slice(at, at + 2).join("");
    const places = findAll([...phrase.slice(0, at), joined, ...phrase.slice(at + 2)], said, false);
    if (places) return places;
  }
  return undefined;
}

/** Whether two words are one, up to a small misspelling in a word long enough to bear it: "date" is not "data". */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const length = Math.min(a.length, b.length);
  if (a[0] !== b[0] || length < SHORTEST_SWAPPED) return false;
  if (length < SHORTEST_MISSPELT) return [...a].sort().join("") === [...b].sort().join("");
  const limit = length < LONG_WORD ? 1 : 2;
  return editDistance(a, b, limit) <= limit;
}
