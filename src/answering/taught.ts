import type { Knowledge } from "../knowledge/knowledge.ts";
import { articleOf } from "../knowledge/read-questions.ts";
import { createJudge } from "../learning/judge.ts";
import { type LearnedArticle, sentenceKey } from "./learn-taught.ts";
import type { Question } from "./question.ts";
import { traitsOf } from "./traits.ts";

/** What a question is, by what editors taught for each article. */
export type TaughtBeliefs = ReadonlyMap<string, TaughtBelief>;

/** What a question is, by what editors taught for one article. Each belief is from 0 to 1, and all together make 1. */
export interface TaughtBelief {
  /** That a sentence answers it, for each sentence that was taught, by its key. */
  readonly answers: ReadonlyMap<string, number>;
  /** That it asks what the article is known not to say: for each such gap. */
  readonly gaps: ReadonlyMap<string, number>;
  /** That it is about something else. */
  readonly elsewhere: number;
}

export const NO_BELIEF: TaughtBelief = { answers: new Map(), gaps: new Map(), elsewhere: 1 };

/** Prepares to tell what questions are, out of what was learned. */
export function prepareTaught(
  { taught, vectors }: Knowledge,
  learned: readonly LearnedArticle[],
): (question: Question) => TaughtBeliefs {
  const entries = Map.groupBy(taught, articleOf);
  const judges = learned.map(({ article, weights }) => ({
    article,
    judge: createJudge(weights),
    entries: entries.get(article) ?? [],
  }));
  return (question) => {
    const traits = traitsOf(question, vectors);
    return new Map(
      judges.map(({ article, judge, entries }) => {
        const shares = judge.shares(traits);
        const [answers, gaps] = [new Map<string, number>(), new Map<string, number>()];
        entries.forEach((entry, at) => {
          const share = shares[at] as number;
          if (entry.kind === "gap") add(gaps, entry.gap, share);
          else add(answers, sentenceKey(entry.passage, entry.sentence), share);
        });
        return [article, { answers, gaps, elsewhere: shares.at(-1) as number }];
      }),
    );
  };
}

/** Several entries may teach one sentence, each for another thing that it answers: their beliefs add up. */
function add(sums: Map<string, number>, key: string, share: number): void {
  sums.set(key, (sums.get(key) ?? 0) + share);
}

/** How strongly a question is believed to ask what the article is known not to say, 0 to 1. */
export function gapBelief({ gaps }: TaughtBelief): number {
  return [...gaps.values()].reduce((sum, share) => sum + share, 0);
}

/** The gap that a question most likely asks after, of all articles; undefined where none was taught. */
export function likeliestGap(
  beliefs: TaughtBeliefs,
): { article: string; gap: string; belief: number } | undefined {
  const all = [...beliefs].flatMap(([article, { gaps }]) =>
    [...gaps].map(([gap, belief]) => ({ article, gap, belief })),
  );
  return all.sort((a, b) => b.belief - a.belief)[0];
}
