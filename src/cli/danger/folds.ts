import { judgeMessage } from "../../answering/danger/judge-message.ts";
import { NO_DANGER } from "../../answering/danger/learned-dangers.ts";
import { createJudge } from "../../learning/judge.ts";
import type { Safety } from "../../safety.ts";
import type { Checked } from "../evaluation/danger-rates.ts";
import { learnLessons } from "./learn-lessons.ts";
import { type LessonsFrom, toLessons } from "./lessons.ts";

/** What each example is taken for by what was learned from all but its share of the examples: every so many-th is left out. */
export function checkInFolds(
  folds: number,
  from: LessonsFrom,
  safety: Pick<Safety, "kinds" | "classes">,
): Checked[] {
  return Array.from({ length: folds }, (_, fold) => {
    const isLeftOut = (at: number) => at % folds === fold;
    const examples = from.examples.filter((_example, at) => !isLeftOut(at));
    const judge = createJudge(learnLessons(from.classes, toLessons({ ...from, examples })));
    return from.examples
      .filter((_example, at) => isLeftOut(at))
      .map(({ text, class: id = NO_DANGER }) => {
        const judged = judgeMessage(from.read.parts(text), judge, safety);
        return { q: text, classes: [id], found: judged?.class ?? NO_DANGER };
      });
  }).flat();
}
