import type { CountedWords } from "./counted-words.ts";
import { isStopWord } from "./stop-words.ts";
import type { WordVectors } from "./word-vectors.ts";
import { wordsOf } from "./words.ts";

/** The words of texts as numbers, which compare faster than words. */
export interface WordNumbers {
  /** How many words and stems there are. */
  readonly size: number;
  /** The words of each sentence of a passage, by its place. */
  ofPassage(place: number): Uint32Array[];
  /** The words of a title, heading or area; NO_WORD for those that stand in no article. */
  ofText(text: string): Uint32Array;
  /** The number of a word's stem; undefined for NO_WORD. */
  stemOf(word: number): number | undefined;
  /** A word's place among the word vectors; -1 for one that is not known, and for stop words. */
  vectorOf(word: number): number;
  /** The number of a stem; -1 for one that stands in no article. */
  numberOf(stem: string): number;
}

/** Stands for a word of no article. */
const NO_WORD = 0xffffffff;
/** Enough for the titles and headings that come up; past it all are forgotten rather than grow. */
const MOST_KEPT = 2_000;

/** Opens counted words. */
export function openWordNumbers(counted: CountedWords, vectors: WordVectors): WordNumbers {
  const { words, stems, stemOfWord, text, sentences, passages } = counted;
  const stemNumbers = new Map(stems.map((stem, number) => [stem, number]));
  const wordNumbers = new Map(words.map((word, number) => [word, number]));
  const places = Int32Array.from(words, (word) => (isStopWord(word) ? -1 : vectors.place(word)));
  const kept = new Map<string, Uint32Array>();
  return {
    size: words.length,
    ofPassage(place) {
      const found: Uint32Array[] = [];
      for (let at = passages[place] as number; at < (passages[place + 1] as number); at++)
        found.push(text.subarray(sentences[at], sentences[at + 1]));
      return found;
    },
    ofText(shown) {
      const known = kept.get(shown);
      if (known) return known;
      if (kept.size >= MOST_KEPT) kept.clear();
      const numbers = Uint32Array.from(wordsOf(shown), (word) => wordNumbers.get(word) ?? NO_WORD);
      kept.set(shown, numbers);
      return numbers;
    },
    stemOf: (word) => stemOfWord[word],
    vectorOf: (word) => places[word] ?? -1,
    numberOf: (stem) => stemNumbers.get(stem) ?? -1,
  };
}
