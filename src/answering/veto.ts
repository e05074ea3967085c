import type { AskKind } from "./ask-kind.ts";
import type { Evidence } from "./evidence.ts";
import type { Question } from "./question.ts";

/** What is asked for here cannot be told in other words: it stands in the sentence, or the sentence does not answer. */
const MUST_STAND: readonly AskKind[] = [
  "when",
  "weekday",
  "year",
  "how-many",
  "how-much",
  "phone",
  "what-time",
];

/** The same, where no editor said which sentence answers what. */
const MUST_STAND_UNTAUGHT: readonly AskKind[] = [...MUST_STAND, "where"];

/**
 * Whether a sentence cannot answer, however many words it shares: no figure where one is asked, or another place or body.
 * `isTaught` says whether editors taught questions for its article.
 */
export function cannotAnswer(
  { asks }: Question,
  { holdsAsked, aboutOther }: Evidence,
  isTaught: boolean,
): boolean {
  return aboutOther || (holdsAsked === 0 && (isTaught ? MUST_STAND : MUST_STAND_UNTAUGHT).includes(asks));
}
