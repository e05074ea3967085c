import type { Passage } from "./article.ts";
import { isStopWord } from "./stop-words.ts";
import type { WordVectors } from "./word-vectors.ts";
import { stemOf, wordsOf } from "./words.ts";

/** The words of a text, taken apart once and kept for the next question. */
export interface TextWords {
  /** Stems of all words, in order. */
  readonly stems: readonly string[];
  readonly stemSet: ReadonlySet<string>;
  /** Places of the content words among the word vectors; those that are not known are left out. */
  readonly vectors: readonly number[];
}

/** Enough for the passages that come up; past it all are forgotten rather than grow. */
const MOST_KEPT = 4_000;

/** Takes the sentences of passages, and any other text, apart into words; remembers what it took apart last. */
export function createSentenceWords(vectors: WordVectors): {
  of(text: string): TextWords;
  ofPassage(passage: Passage): readonly TextWords[];
} {
  const texts = new Map<string, TextWords>();
  const passages = new Map<string, readonly TextWords[]>();
  const of = (text: string): TextWords => kept(texts, text, () => takeApart(text, vectors));
  return {
    of,
    ofPassage: (passage) =>
      kept(passages, passage.id, () => passage.sentences.map(({ text }) => takeApart(text, vectors))),
  };
}

function takeApart(text: string, vectors: WordVectors): TextWords {
  const words = wordsOf(text);
  const stems = words.map(stemOf);
  const places = words.filter((word) => !isStopWord(word)).map((word) => vectors.place(word));
  return { stems, stemSet: new Set(stems), vectors: [...new Set(places)].filter((place) => place !== -1) };
}

function kept<T>(cache: Map<string, T>, key: string, make: () => T): T {
  const known = cache.get(key);
  if (known !== undefined) return known;
  if (cache.size >= MOST_KEPT) cache.clear();
  const made = make();
  cache.set(key, made);
  return made;
}
