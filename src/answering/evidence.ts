import type { Article, Sentence } from "../knowledge/article.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { createRecent } from "../knowledge/recent.ts";
import type { WordNumbers } from "../knowledge/word-numbers.ts";
import { stemOf, wordsOf } from "../knowledge/words.ts";
import { ANSWERED_BY, SHOWN_BY } from "./ask-kind.ts";
import type { Question, Term } from "./question.ts";
import { speakOf } from "./speaks-of.ts";
import type { Reading, Weighing } from "./weighing.ts";

/** What speaks for one sentence as the answer, each from 0 to 1. */
export interface Evidence {
  /** How much of the question stands in the sentence itself. */
  readonly sentence: number;
  /** The same, with what stands around it counting in part: its paragraph, heading and title. */
  readonly coverage: number;
  /** The weight of the weightiest word of the question that stands nowhere near. */
  readonly missing: number;
  /** How fully the kind of answer asked for stands in the sentence; undefined where any sentence can answer. */
  readonly holdsAsked: number | undefined;
  /** How many neighbours of the question are neighbours in the sentence; three or more count 1. */
  readonly phrases: number;
  /** Whether the question names a place or a body that the sentence does not speak of. */
  readonly aboutOther: boolean;
}

/** How much a word counts that stands not in the sentence but near it. */
const NEARBY = { paragraph: 0.55, heading: 0.5, title: 0.6 };
/** How fully a date without its year answers. */
const DAY_WITHOUT_YEAR = 0.3;
const YEAR = /\b\d{4}\b/;
/** A word matched less well than this counts as missing. */
const MATCHED = 0.3;
/** More neighbours in common make nothing surer. */
const MOST_PAIRS = 3;
/** Titles and headings remembered while one question is weighed. */
const MOST_TITLES = 100;

/** Prepares to weigh each sentence of passages, given by their places, as the answer to a question. */
export function prepareEvidence(
  question: Question,
  weighing: Weighing,
  { articles, passages, words: numbers }: Knowledge,
): (place: number, reading: Reading) => Evidence[] {
  const titles = createRecent((text: string) => weighing.match(numbers.ofText(text)), MOST_TITLES);
  return (place, { texts, matches: own, pairs }) => {
    const passage = passages.at(place);
    const article = articles.get(passage.article);
    const heading = titles(passage.headings.join(". "));
    const title = titles(article?.title ?? "");
    const around = question.terms.map((_, at) => {
      let most = Math.max((heading[at] as number) * NEARBY.heading, (title[at] as number) * NEARBY.title);
      for (const matches of own) most = Math.max(most, (matches[at] as number) * NEARBY.paragraph);
      return most;
    });
    const isOther = prepareIsOther(question, article, texts, numbers);
    return passage.sentences.map((sentence, at) => {
      return {
        ...weigh(question.terms, own[at] as number[], around),
        holdsAsked: holdsAsked(question, sentence),
        phrases: Math.min(1, (pairs[at] as number) / MOST_PAIRS),
        aboutOther: isOther(texts[at] as Uint32Array),
      };
    });
  };
}

/** Tells of a sentence whether the question names a place or a body that it does not speak of. */
function prepareIsOther(
  { bodies, places }: Question,
  article: Article | undefined,
  sentences: readonly Uint32Array[],
  numbers: WordNumbers,
): (words: Uint32Array) => boolean {
  if (bodies.length === 0 && places.length === 0) return () => false;
  const title = numbers.ofText(article?.title ?? "");
  const area = numbers.ofText(article?.area ?? "");
  const otherBody = bodies.some((name) => !speakOf(name, [title, ...sentences], numbers));
  return (words) => otherBody || places.some((name) => !speakOf(name, [words, title, area], numbers));
}

function weigh(terms: readonly Term[], own: readonly number[], around: readonly number[]) {
  let [sentence, coverage, missing, total] = [0, 0, 0, 0];
  terms.forEach(({ weight }, at) => {
    const here = own[at] as number;
    const near = Math.max(here, around[at] as number);
    total += weight;
    sentence += weight * here;
    coverage += weight * near;
    if (near < MATCHED) missing = Math.max(missing, weight);
  });
  return { sentence: sentence / (total || 1), coverage: coverage / (total || 1), missing };
}

/** What stands in the question already answers nothing: "where is Maidstone's task force" does not ask for Maidstone. */
function holdsAsked({ asks, stems }: Question, { holds }: Sentence): number | undefined {
  const kinds = ANSWERED_BY[asks];
  if (!kinds) return undefined;
  const shown = SHOWN_BY[asks] ?? /./;
  const isNew = (text: string): boolean => wordsOf(text).some((word) => !stems.includes(stemOf(word)));
  const held = holds.filter(({ kind, text }) => kinds.includes(kind) && shown.test(text) && isNew(text));
  if (held.length === 0) return 0;
  return held.some(({ kind, text }) => kind !== "date" || YEAR.test(text)) ? 1 : DAY_WITHOUT_YEAR;
}
