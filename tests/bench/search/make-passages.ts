import { readFileSync } from "node:fs";
import { createRandom } from "../../../src/cli/simulation/random.ts";
import { isStopWord } from "../../../src/knowledge/stop-words.ts";
import { misspell } from "./misspell.ts";
import { pick } from "./pick.ts";

/** Texts to search, and questions of which each is about one of them. */
export interface Made {
  readonly texts: readonly string[];
  readonly questions: readonly MadeQuestion[];
}

interface MadeQuestion {
  readonly q: string;
  /** Place of the text that it is about. */
  readonly place: number;
}

/** How long a text is, in words: that of a paragraph of a news item. */
const WORDS = 60;
/** A question takes this many telling words from each of two sentences of its text: together they are in no other. */
const TAKEN = 3;
const SHORTEST_TAKEN = 4;

/** Makes texts of about 60 words out of a file of one sentence a line, and questions with one spelling mistake each. */
export function makePassages(file: string, size: number, questionCount: number): Made {
  const random = createRandom(20_201_016);
  const sentences = readFileSync(file, "utf8").split("\n").filter(Boolean);
  const texts = Array.from({ length: size }, () => makeText(sentences, random));
  const questions = Array.from({ length: questionCount }, () => {
    const place = Math.floor(random() * size);
    return { q: makeQuestion(texts[place] as string, random), place };
  });
  return { texts, questions };
}

function makeText(sentences: readonly string[], random: () => number): string {
  const chosen: string[] = [];
  for (let words = 0; words < WORDS; ) {
    const sentence = pick(sentences, random);
    words += sentence.split(" ").length;
    chosen.push(`${sentence[0]?.toUpperCase()}${sentence.slice(1)}.`);
  }
  return chosen.join(" ");
}

function makeQuestion(text: string, random: () => number): string {
  const sentences = text
    .toLowerCase()
    .split(". ")
    .map((sentence) => [...new Set(sentence.match(/[a-z]+/g))].filter(isTelling))
    .filter(({ length }) => length >= TAKEN);
  const first = pick(sentences, random);
  const second = pick(sentences, random);
  const words = [first, second].flatMap((taken) => {
    const from = Math.floor(random() * (taken.length - TAKEN + 1));
    return taken.slice(from, from + TAKEN);
  });
  return misspell(`what is known about ${[...new Set(words)].join(" ")}`, random);
}

function isTelling(word: string): boolean {
  return word.length >= SHORTEST_TAKEN && !isStopWord(word);
}
