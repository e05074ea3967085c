import { isStopWord } from "../knowledge/stop-words.ts";
import type { WordVectors } from "../knowledge/word-vectors.ts";
import { numberOf } from "../learning/features.ts";
import type { Traits } from "../learning/lesson.ts";
import type { Question } from "./question.ts";

/** How much a stop word counts in what a question means, against 1 for any other word. */
const STOP_WORD_COUNTS = 0.15;
/** Letters of the pieces that words are cut into, by which misspelt and unknown words are like others. */
const PIECE = 4;

/**
 * What a question can be told by: its words, stems and neighbours, the pieces of its longer words, how it begins, the kind
 * of answer it asks for, and what articles say instead of its words; and what it means, as the mean of its word vectors.
 */
export function traitsOf({ words, stems, asks, terms }: Question, vectors: WordVectors): Traits {
  const found = [`asks ${asks}`, `begins ${stems.slice(0, 2).join(" ")}`];
  stems.forEach((stem, at) => {
    const word = words[at] as string;
    found.push(`stem ${stem}`, `word ${word}`, `pair ${stem} ${stems[at + 1] ?? ""}`, ...piecesOf(word));
  });
  for (const { stems: meant } of terms.flatMap(({ instead }) => instead))
    found.push(`stem ${meant.join(" ")}`);
  const counted = words.map((word) => ({
    place: vectors.place(word),
    weight: isStopWord(word) ? STOP_WORD_COUNTS : 1,
  }));
  return { features: [...new Set(found.map(numberOf))], meaning: vectors.mean(counted) };
}

/** Each run of letters of a word with its ends marked: "^stab" and "tabs" of "stabs". */
function piecesOf(word: string): string[] {
  const marked = `^${word}$`;
  return word.length < PIECE
    ? []
    : Array.from({ length: marked.length - PIECE + 1 }, (_, at) => `part ${marked.slice(at, at + PIECE)}`);
}
