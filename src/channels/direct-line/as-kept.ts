import { redact } from "../../conversation/privacy/redact.ts";
import type { StoredActivity } from "../../store/store.ts";

/** Of a longer text only this much is kept and passed on, in UTF-16 code units. */
const MOST_TEXT = 10_000;
/** Nothing that a person filled in is nested deeper. */
const DEEPEST = 20;

/**
 * A resident's activity as it may be stored: without what tells who somebody is in its text, in the value of a pressed
 * button and in the choice that was made. What else stands in it is as the client sent it, for it to know its own echo.
 */
export function asKept<A extends StoredActivity>(activity: A): A {
  const { text, value, channelData } = activity;
  const choice = (channelData as { choice?: unknown } | undefined)?.choice;
  return {
    ...activity,
    ...(text !== undefined && { text: clean(text) }),
    ...(value !== undefined && { value: clean(value) }),
    ...(choice !== undefined && { channelData: { ...(channelData as object), choice: clean(choice) } }),
  };
}

/** Never through the middle of a character that takes two code units. */
export function cutText(text: string): string {
  if (text.length <= MOST_TEXT) return text;
  return text.slice(0, MOST_TEXT).replace(/[\uD800-\uDBFF]$/, "");
}

function clean(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return redact(cutText(value));
  if (typeof value !== "object" || value === null) return value;
  if (depth === DEEPEST) return null;
  if (Array.isArray(value)) return value.map((item) => clean(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, clean(item, depth + 1)]));
}
