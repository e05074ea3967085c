import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Evidence } from "./evidence.ts";
import type { Question } from "./question.ts";
import type { Reading } from "./weighing.ts";

/** What speaks for a passage, each from 0 to 1 but for `found`. */
type Traits = Readonly<Record<keyof typeof WEIGHTS, number>>;

/**
 * What each trait adds to a passage's score. Fitted listwise on half of the articles of XQuAD and tried on the other
 * half, both ways round (npm run bench -- --xquad FILE tells how it does).
 */
const WEIGHTS = {
  /** BM25F score, of the most that one mention of each word would give. */
  found: 5.9,
  /** How much of the question stands in its best sentence; the same by how scarce the words are in these articles. */
  sentence: 2.9,
  scarceSentence: 4,
  /** How much of the question stands in it or over it; the same by how scarce the words are, in it alone. */
  coverage: 2.7,
  scarceCoverage: 2.7,
  /** How fully the kind of answer asked for stands in a sentence, times how much of the question stands there. */
  held: 1,
  /** Neighbours of the question that are neighbours in its best sentence, and in all of them. */
  phrases: 2.5,
  allPhrases: 1.1,
  missing: -1.1,
};
/** More neighbours in common than this make nothing surer: in one sentence, and in all. */
const MOST_PAIRS = { one: 4, all: 6 };

/** Prepares to score passages for a question: the greater the score, the likelier the passage answers, if any does. */
export function preparePassageScore(
  question: Question,
  { index }: Knowledge,
): (found: number, reading: Reading, sentences: readonly Evidence[]) => number {
  const scarcities = question.terms.map(({ stem }) => index.scarcity(stem));
  const total = scarcities.reduce((sum, scarcity) => sum + scarcity, 0) || 1;
  const scarce = (matches: readonly number[]): number =>
    matches.reduce((sum, match, at) => sum + match * (scarcities[at] as number), 0) / total;
  return (found, { matches: own, pairs }, sentences) => {
    if (sentences.length === 0) return Number.NEGATIVE_INFINITY;
    const traits: Traits = {
      found: found / total,
      sentence: most(sentences, ({ sentence }) => sentence),
      scarceSentence: most(own, scarce),
      coverage: most(sentences, ({ coverage }) => coverage),
      scarceCoverage: scarce(question.terms.map((_, at) => most(own, (matches) => matches[at] as number))),
      held: most(sentences, ({ holdsAsked = 0, sentence }) => holdsAsked * sentence),
      phrases: Math.min(1, most(pairs, (count) => count) / MOST_PAIRS.one),
      allPhrases: Math.min(1, pairs.reduce((sum, count) => sum + count, 0) / MOST_PAIRS.all),
      missing: -most(sentences, ({ missing }) => -missing),
    };
    return scoreOf(traits);
  };
}

function scoreOf(traits: Traits): number {
  const names = Object.keys(WEIGHTS) as (keyof Traits)[];
  return names.reduce((sum, name) => sum + WEIGHTS[name] * traits[name], 0);
}

function most<T>(list: readonly T[], value: (one: T) => number): number {
  let greatest = Number.NEGATIVE_INFINITY;
  for (const one of list) greatest = Math.max(greatest, value(one));
  return greatest;
}
