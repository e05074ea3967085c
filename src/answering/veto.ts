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

/** Whether a sentence cannot answer, however many words it shares: no figure where one is asked, or another place or body. */
export function cannotAnswer({ asks }: Question, { holdsAsked, aboutOther }: Evidence): boolean {
  return aboutOther || (holdsAsked === 0 && MUST_STAND.includes(asks));
}
