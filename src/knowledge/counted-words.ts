import type { Article, Passage } from "./article.ts";
import { growingNumbers } from "./growing-numbers.ts";
import { stemOf, wordsOf } from "./words.ts";

/** The words of all articles as numbers, as plain data: a number for each word, and the sentences in these numbers. */
export interface CountedWords {
  /** Every word that stands in an article, its headings or its title, by number. */
  readonly words: readonly string[];
  /** Every stem, by number. */
  readonly stems: readonly string[];
  /** The number of each word's stem. */
  readonly stemOfWord: Uint32Array;
  /** The words of all sentences, one after the other. */
  readonly text: Uint32Array;
  /** Where each sentence begins in the text, and one more. */
  readonly sentences: Uint32Array;
  /** Which sentence each passage begins with, and one more. */
  readonly passages: Uint32Array;
}

/** Gives every word a number. */
export function countWords(articles: readonly Article[], passages: readonly Passage[]): CountedWords {
  const numbers = new Map<string, number>();
  const [text, sentences, starts] = [growingNumbers(), growingNumbers(), growingNumbers()];
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known === undefined) numbers.set(word, numbers.size);
    return known ?? numbers.size - 1;
  };
  const take = (shown: string): void => {
    for (const word of wordsOf(shown)) numberOf(word);
  };
  for (const passage of passages) {
    starts.push(sentences.length);
    for (const sentence of passage.sentences) {
      sentences.push(text.length);
      for (const word of wordsOf(sentence.text)) text.push(numberOf(word));
    }
  }
  starts.push(sentences.length);
  sentences.push(text.length);
  for (const { title, area = "" } of articles) [title, area].forEach(take);
  for (const heading of new Set(passages.flatMap(({ headings }) => headings))) take(heading);
  return {
    ...countStems([...numbers.keys()]),
    text: text.take(),
    sentences: sentences.take(),
    passages: starts.take(),
  };
}

function countStems(words: readonly string[]): Pick<CountedWords, "words" | "stems" | "stemOfWord"> {
  const numbers = new Map<string, number>();
  const stemOfWord = Uint32Array.from(words, (word) => {
    const stem = stemOf(word);
    const number = numbers.get(stem) ?? numbers.size;
    numbers.set(stem, number);
    return number;
  });
  return { words, stems: [...numbers.keys()], stemOfWord };
}
