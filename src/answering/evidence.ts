import type { Article, Passage, Sentence } from "../knowledge/article.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { TextWords } from "../knowledge/sentence-words.ts";
import { stemOf, wordsOf } from "../knowledge/words.ts";
import { ANSWERED_BY, SHOWN_BY } from "./ask-kind.ts";
import { speaksOfBody } from "./named-bodies.ts";
import type { Question, Term } from "./question.ts";

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
/** Two words less alike than this have nothing to do with each other. */
const LEAST_LIKENESS = 0.5;
/** How much the likest word counts, against 1 for the word itself. */
const LIKENESS_COUNTS = 0.6;
/** How fully a date without its year answers. */
const DAY_WITHOUT_YEAR = 0.3;
const YEAR = /\b\d{4}\b/;
/** A word matched less well than this counts as missing. */
const MATCHED = 0.3;

/** Weighs each sentence of a passage as the answer to a question. */
export function weighSentences(question: Question, passage: Passage, knowledge: Knowledge): Evidence[] {
  const article = knowledge.articles.get(passage.article);
  const title = knowledge.words.of(article?.title ?? "");
  const heading = knowledge.words.of(passage.headings.join(". "));
  const sentences = knowledge.words.ofPassage(passage);
  const matches = question.terms.map((term) => ({
    title: match(term, title, knowledge) * NEARBY.title,
    heading: match(term, heading, knowledge) * NEARBY.heading,
    own: sentences.map((words) => match(term, words, knowledge)),
  }));
  const otherBody = question.bodies.some((name) => !speaksOfBody(name, passage, knowledge));
  return passage.sentences.map((sentence, place) => {
    const own = matches.map((term) => term.own[place] ?? 0);
    const near = matches.map((term, at) => {
      const paragraph = Math.max(...term.own) * NEARBY.paragraph;
      return Math.max(own[at] ?? 0, paragraph, term.heading, term.title);
    });
    const words = sentences[place] as TextWords;
    return {
      sentence: weighted(question.terms, own),
      coverage: weighted(question.terms, near),
      missing: Math.max(
        0,
        ...question.terms.map(({ weight }, at) => ((near[at] ?? 0) < MATCHED ? weight : 0)),
      ),
      holdsAsked: holdsAsked(question, sentence),
      phrases: sharedPhrases(question, words),
      aboutOther:
        otherBody ||
        question.places.some((name) => !speaksOf(name, [words, title, areaOf(article, knowledge)])),
    };
  });
}

function weighted(terms: readonly Term[], matches: readonly number[]): number {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0
    ? 0
    : terms.reduce((sum, { weight }, at) => sum + weight * (matches[at] ?? 0), 0) / total;
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

/** How well a word of the question stands in a text: 1 itself, less for what residents say instead or what is like it. */
function match(term: Term, text: TextWords, { vectors }: Knowledge): number {
  if (text.stemSet.has(term.stem)) return 1;
  let best = 0;
  for (const { stems, weight } of term.instead) {
    if (weight > best && stems.every((stem) => text.stemSet.has(stem))) best = weight;
  }
  if (term.vector === -1) return best;
  for (const place of text.vectors) {
    const likeness = vectors.likeness(term.vector, place);
    if (likeness > LEAST_LIKENESS) {
      best = Math.max(best, (LIKENESS_COUNTS * (likeness - LEAST_LIKENESS)) / (1 - LEAST_LIKENESS));
    }
  }
  return best;
}

function sharedPhrases({ stems }: Question, sentence: TextWords): number {
  const pairs = new Set(sentence.stems.slice(1).map((stem, at) => `${sentence.stems[at]} ${stem}`));
  const shared = stems.slice(1).filter((stem, at) => pairs.has(`${stems[at]} ${stem}`));
  return Math.min(1, shared.length / 3);
}

function speaksOf(name: string, texts: readonly TextWords[]): boolean {
  return texts.some(({ stems }) => ` ${stems.join(" ")} `.includes(` ${name} `));
}

function areaOf(article: Article | undefined, { words }: Knowledge): TextWords {
  return words.of(article?.area ?? "");
}
