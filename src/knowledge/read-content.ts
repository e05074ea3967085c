import { join } from "node:path";
import type { Problem } from "../errors.ts";
import type { Article } from "./article.ts";
import { readArticles } from "./read-articles.ts";
import { readElsewhere } from "./read-elsewhere.ts";
import { type Places, readPlaces } from "./read-places.ts";
import { readQuestions, type Taught } from "./read-questions.ts";
import { readSpellings, type Spellings } from "./read-spellings.ts";
import { type ResidentWords, readWords } from "./read-words.ts";

/** What editors write, read and checked. */
export interface Content {
  readonly articles: readonly Article[];
  readonly residentWords: ResidentWords;
  readonly places: Places;
  readonly spellings: Spellings;
  readonly taught: readonly Taught[];
  /** What residents say that has nothing to do with any article. */
  readonly elsewhere: readonly string[];
}

export interface ReadContent {
  readonly content: Content;
  readonly problems: readonly Problem[];
}

/**
 * Reads a knowledge folder, and the articles of a further folder beside its own; what is broken is told of in
 * `problems`, and the rest is read all the same.
 */
export async function readContent(folder: string, furtherArticles?: string): Promise<ReadContent> {
  const [read, words, places, spellings, other] = await Promise.all([
    readArticles(join(folder, "articles"), furtherArticles),
    readWords(join(folder, "words.yml")),
    readPlaces(join(folder, "places.yml")),
    readSpellings(join(folder, "spellings.yml")),
    readElsewhere(join(folder, "elsewhere.yml")),
  ]);
  const questions = await readQuestions(join(folder, "questions"), read.articles);
  return {
    content: {
      articles: read.articles,
      residentWords: words.words,
      places: places.places,
      spellings: spellings.spellings,
      taught: questions.taught,
      elsewhere: other.elsewhere,
    },
    problems: [
      ...read.problems,
      ...words.problems,
      ...places.problems,
      ...spellings.problems,
      ...other.problems,
      ...questions.problems,
    ],
  };
}
