import type { Reply } from "../reply.ts";
import { redact } from "./privacy/redact.ts";

/** To note a question that had no answer, for editors, without anything that tells who asked. */
export interface UnansweredEffect {
  readonly kind: "unanswered";
  /** Without names, numbers and addresses; cut where it goes on too long. */
  readonly question: string;
  readonly reason: (typeof REASONS)[keyof typeof REASONS];
}

/** Why there was no answer, by the kind of the reply. */
const REASONS = { unanswered: "no answer", clarify: "not clear" } as const;
/** More of a question, in characters, tells an editor nothing new. */
const LONGEST = 500;

/** What is to be noted of a text, given the replies to it: nothing where it was answered, or where nothing was asked. */
export function unansweredIn(text: string, replies: readonly Reply[]): readonly UnansweredEffect[] {
  const reasons = replies.flatMap(({ kind }) =>
    kind === "unanswered" || kind === "clarify" ? [REASONS[kind]] : [],
  );
  if (reasons.length === 0) return [];
  const question = cut(redact(text).replace(/\s+/g, " ").trim());
  return question === "" ? [] : reasons.map((reason) => ({ kind: "unanswered", question, reason }));
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
