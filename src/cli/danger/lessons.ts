import { createHash } from "node:crypto";
import { NO_DANGER } from "../../answering/danger/learned-dangers.ts";
import type { Reader } from "../../answering/danger/read-message.ts";
import { fitWeights } from "../../learning/fit-weights.ts";
import { createJudge } from "../../learning/judge.ts";
import type { Lesson, Traits } from "../../learning/lesson.ts";
import type { SafetyExample } from "../../safety.ts";

export interface LessonsFrom {
  readonly examples: readonly SafetyExample[];
  /** Questions that editors taught, for the articles and about something else; no danger. */
  readonly questions: readonly string[];
  readonly classes: readonly string[];
  readonly read: Reader;
}

/** How much a taught question counts beside an example. */
const QUESTION_COUNTS = 0.3;

/** A taught question ("my husband hits me, will they help") that examples make out a danger as surely as this is one. */
const SURELY_A_DANGER = 0.9;

/** Lessons to learn from. Each part of what is no danger is none; a danger is one only as a whole. */
export function toLessons({ examples, questions, classes, read }: LessonsFrom): Lesson[] {
  const lesson = ({ features, meaning }: Traits, id: string, weight: number): Lesson => {
    return { features, meaning, right: classes.indexOf(id), weight };
  };
  const none = (text: string, weight: number) =>
    read.parts(text).map((part) => lesson(part, NO_DANGER, weight));
  const told = examples.flatMap((each) =>
    each.class === undefined ? none(each.text, 1) : [lesson(read.whole(each.text), each.class, 1)],
  );
  const judge = createJudge(fitWeights(classes, told));
  const asked = questions.flatMap((text) => none(text, QUESTION_COUNTS));
  return [...told, ...asked.filter((each) => 1 - (judge.shares(each)[0] ?? 1) < SURELY_A_DANGER)];
}

/** Tells whether examples have changed since something was learned from them. */
export function fingerprintOf(examples: readonly SafetyExample[]): string {
  const lines = examples.map((example) => `${example.class ?? NO_DANGER}: ${example.text}\n`);
  return createHash("sha256").update(lines.join("")).digest("hex");
}
