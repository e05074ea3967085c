import type { Knowledge } from "../knowledge/knowledge.ts";
import { featuresOf, likeness } from "../knowledge/likeness.ts";
import type { TaughtGap } from "../knowledge/read-questions.ts";
import { sentenceKey } from "../knowledge/taught-features.ts";
import type { Question } from "./question.ts";

/** How like a question is to what editors taught. */
export interface TaughtLikeness {
  /** The articles that anything was taught for. */
  readonly articles: ReadonlySet<string>;
  /** For each sentence that wordings were taught for, by its key. */
  readonly answers: ReadonlyMap<string, Alike>;
  /** The same for the questions that are known not to be answered, all together. */
  readonly gaps: Alike;
  /** The likest of those. */
  readonly gap: TaughtGap | undefined;
  /** How like the likest wording of all is, 0 to 1. */
  readonly likest: number;
}

export interface Alike {
  /** How like the likest wording is, 0 to 1. */
  readonly wording: number;
  /** The share of belief, out of 1 for all that was taught. */
  readonly share: number;
}

export const UNTAUGHT: Alike = { wording: 0, share: 0 };

/** How strongly belief goes to the likest: the factor of a softmax over likeness to each entry's centre. */
const SHARPNESS = 20;

/** Compares a question with every wording that editors taught. */
export function compareTaught({ words }: Question, { taught, vectors }: Knowledge): TaughtLikeness {
  const question = featuresOf(words, taught.telling, vectors);
  const beliefs = taught.entries.map(({ centre }) => Math.exp(SHARPNESS * (likeness(question, centre) - 1)));
  const belief = beliefs.reduce((sum, value) => sum + value, 0) || 1;
  const answers = new Map<string, Alike>();
  let gaps = UNTAUGHT;
  let gap: TaughtGap | undefined;
  let likestGap = 0;
  let likest = 0;
  taught.entries.forEach(({ taught: one, wordings }, at) => {
    const share = (beliefs[at] as number) / belief;
    const wording = wordings.reduce((best, known) => Math.max(best, likeness(question, known) / 2), 0);
    likest = Math.max(likest, wording);
    if (one.kind === "answer") {
      answers.set(sentenceKey(one.passage, one.sentence), { wording, share });
      return;
    }
    gaps = { wording: Math.max(gaps.wording, wording), share: gaps.share + share };
    if (wording > likestGap) {
      likestGap = wording;
      gap = one;
    }
  });
  return { articles: taught.articles, answers, gaps, gap, likest };
}
