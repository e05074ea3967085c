import { choiceNumber } from "../dialogs/choice-number.ts";
import type { Reply } from "../reply.ts";

/** The words of the choice that a number means, of those offered last; any other text as it is. */
export function asOffered(text: string, offered: readonly string[] = []): string {
  return offered[(choiceNumber(text, offered.length) ?? 0) - 1] ?? text;
}

/**
 * What the replies offer to choose from, as it is kept for the next message; the last reply's, where several do. Whether
 * an answer was useful is asked only where it can be pressed, so no number stands for that.
 */
export function offeredIn(replies: readonly Reply[]): { readonly offered?: readonly string[] } {
  const choices = replies.map(({ suggestions, thumbs = [] }) =>
    suggestions.filter((label) => !thumbs.includes(label)),
  );
  const offered = choices.findLast((labels) => labels.length > 0);
  return offered ? { offered } : {};
}

/** What was offered, out of whatever was stored. */
export function readOffered(stored: unknown): readonly string[] {
  return Array.isArray(stored) && stored.every((label) => typeof label === "string") ? stored : [];
}
