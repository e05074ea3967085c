import type { Knowledge } from "../knowledge/knowledge.ts";
import { articleOf, type Taught } from "../knowledge/read-questions.ts";
import { fitWeights } from "../learning/fit-weights.ts";
import type { Lesson } from "../learning/lesson.ts";
import type { Weights } from "../learning/weights.ts";
import { understand } from "./question.ts";
import { traitsOf } from "./traits.ts";

/** What was learned from the questions that editors taught for one article, as plain data that can be kept. */
export interface LearnedArticle {
  readonly article: string;
  /** The classes are the entries, in the order in which they were taught, and last something else. */
  readonly weights: Weights;
}

/** How much a question about something else counts, against 1 for one that an editor taught: there are many of them. */
const ELSEWHERE_COUNTS = 0.3;
/** Found by trying: more rounds learn the wordings by heart. */
const FITTING = { rounds: 8, pace: 0.5, scarceTellMore: true, worthAStep: 5e-3 };

/**
 * Learns from the taught questions, an article at a time, which entry a question is most like. Takes a second or two for
 * each 3,000 questions.
 */
export function learnTaught(knowledge: Knowledge): LearnedArticle[] {
  const { taught, elsewhere, vectors } = knowledge;
  const lesson = (text: string, right: number, weight = 1): Lesson => {
    return { ...traitsOf(understand(text, knowledge), vectors), right, weight };
  };
  return [...Map.groupBy(taught, articleOf)].map(([article, entries]) => {
    const lessons = [
      ...entries.flatMap(({ asks }, at) => asks.map((ask) => lesson(ask, at))),
      ...elsewhere.map((text) => lesson(text, entries.length, ELSEWHERE_COUNTS)),
    ];
    return { article, weights: fitWeights([...entries.map(nameOf), "something else"], lessons, FITTING) };
  });
}

/** Names an entry to somebody who looks at what was learned. */
function nameOf(taught: Taught): string {
  return taught.kind === "gap" ? taught.gap : sentenceKey(taught.passage, taught.sentence);
}

/** Names a sentence of a passage. */
export function sentenceKey(passage: string, sentence: number): string {
  return `${passage}/${sentence}`;
}
