import { DANGER_FROM } from "../../answering/danger/judge-message.ts";
import { fitWeights } from "../../learning/fit-weights.ts";
import { createJudge, type Judge } from "../../learning/judge.ts";
import type { Lesson } from "../../learning/lesson.ts";
import type { Weights } from "../../learning/weights.ts";

/** How often all lessons are learned again, those that were got wrong counting more each time. */
const MOST_TIMES = 6;
const COUNTS_MORE = 1.6;
/** What is right by less than this counts as wrong, lest it tips over when another lesson counts more. */
const MARGIN = 0.15;

const STEADILY = { steady: true };

/** Weights under which each lesson is judged right, or nearly each: an editor who writes an example expects it to count. */
export function learnLessons(classes: readonly string[], lessons: readonly Lesson[]): Weights {
  let known = lessons;
  let best: { readonly weights: Weights; readonly wrong: number } | undefined;
  for (let time = 1; time <= MOST_TIMES; time++) {
    const weights = fitWeights(classes, known, STEADILY);
    const judge = createJudge(weights);
    const wrong = known.filter((lesson) => !isRight(lesson, judge, 0)).length;
    if (!best || wrong < best.wrong) best = { weights, wrong };
    if (wrong === 0) break;
    known = known.map((lesson) =>
      isRight(lesson, judge, MARGIN) ? lesson : { ...lesson, weight: lesson.weight * COUNTS_MORE },
    );
  }
  return best?.weights ?? fitWeights(classes, known, STEADILY);
}

function isRight(lesson: Lesson, judge: Judge, margin: number): boolean {
  const [none = 1, ...dangers] = judge.shares(lesson);
  if (lesson.right === 0) return 1 - none < DANGER_FROM - margin;
  const isLikeliest = dangers.indexOf(Math.max(...dangers)) === lesson.right - 1;
  return isLikeliest && 1 - none >= DANGER_FROM + margin;
}
