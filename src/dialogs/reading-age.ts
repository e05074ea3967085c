import { countSyllables } from "./syllables.ts";

/** The most words a sentence may have, as the GOV.UK style guide asks. */
export const MOST_WORDS_A_SENTENCE = 25;
/** Grades are counted as American schools do: pupils of grade 4 are nine when they begin it, and read below grade 5. */
export const HIGHEST_GRADE = 5;
/** A shorter text is measured with the rest of its dialog only: by itself, "Hello." would be hard. */
export const FEWEST_WORDS_MEASURED = 5;

export interface Readability {
  /** Flesch-Kincaid grade; reading age is about five years more. */
  readonly grade: number;
  readonly words: number;
  /** The sentences that have too many words. */
  readonly long: readonly string[];
}

/**
 * How hard a text is to read, by the Flesch-Kincaid grade: 0.39 words a sentence + 11.8 syllables a word - 15.59
 * (Kincaid, Fishburne, Rogers and Chissom 1975). Each name in `known` counts as one easy word: names cannot be put
 * more simply.
 */
export function readability(text: string, known: readonly string[]): Readability {
  const sentences = sentencesOf(replaceKnown(plainText(text), known));
  const counted = sentences.map((sentence) => ({ sentence, words: wordsOf(sentence) }));
  const words = counted.flatMap(({ words }) => words);
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  const grade =
    words.length === 0
      ? 0
      : 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
  const long = counted.filter(({ words }) => words.length > MOST_WORDS_A_SENTENCE);
  return { grade, words: words.length, long: long.map(({ sentence }) => sentence) };
}

/** The text of Markdown: the words of a link, and no marks. */
function plainText(markdown: string): string {
  return markdown.replace(/\[([^\]]*)\]\([^)\s]*\)/g, "$1").replace(/[*_`#>]/g, "");
}

/** The longest names first, so that "Kent Police" is not left with "Police". */
function replaceKnown(text: string, known: readonly string[]): string {
  if (known.length === 0) return text;
  const names = known.map((name) => name.replace(/[^\w\s]/g, "\\$&")).sort((a, b) => b.length - a.length);
  return text.replaceAll(new RegExp(`\\b(?:${names.join("|")})\\b`, "gi"), "it");
}

/** Each line of a list and each paragraph ends a sentence, with or without a full stop. */
function sentencesOf(text: string): string[] {
  return text
    .split(/\n\s*\n|\n\s*[-*]\s|(?<=[.!?:])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

function wordsOf(sentence: string): string[] {
  return sentence.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
}
