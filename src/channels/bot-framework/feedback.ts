import type { Feedback } from "../../store/notes.ts";

/**
 * Feedback out of the value of Teams' `message/submitAction`; undefined where it is none. What somebody wrote beside the
 * thumb is not kept: Teams' form does not ask whether it may be.
 */
export function readFeedback(value: unknown): Pick<Feedback, "useful"> | undefined {
  const { actionName, actionValue } = (value ?? {}) as { actionName?: unknown; actionValue?: unknown };
  const { reaction } = (actionValue ?? {}) as { reaction?: unknown };
  if (actionName !== "feedback" || (reaction !== "like" && reaction !== "dislike")) return undefined;
  return { useful: reaction === "like" };
}
