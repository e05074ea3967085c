import type { Reply } from "../../reply.ts";

const WORTH_IT: readonly Reply["kind"][] = ["answered", "unanswered"];

/** Whether it tells somebody something to hear that a reply of this kind was useful, or was not. */
export function isWorthFeedback(kind: Reply["kind"]): boolean {
  return WORTH_IT.includes(kind);
}
