import type { Knowledge } from "../knowledge/knowledge.ts";
import { isStopWord } from "../knowledge/stop-words.ts";
import { stemOf } from "../knowledge/words.ts";

/** Said of any body, so they name none: the new police task force. */
const GENERIC = new Set(
  [
    "new",
    "police",
    "crime",
    "local",
    "own",
    "dedicated",
    "special",
    "multi",
    "agency",
    "joint",
    "latest",
    "big",
    "first",
    "other",
    "current",
  ].map(stemOf),
);
/** A name has at most this many words before its kind: Kent Police Problem Solving Task Force. */
const LONGEST_NAME = 3;

/**
 * The bodies that a question names, each as stems joined by spaces: "thanet task forc" in "when was the Thanet task force
 * launched". A body's kind alone ("the task force") names none.
 */
export function namedBodies(words: readonly string[], { bodyKinds }: Knowledge): string[] {
  const stems = words.map(stemOf);
  const names: string[] = [];
  for (let at = 1; at < words.length; at++) {
    const kind = `${stems[at - 1]} ${stems[at]}`;
    if (!bodyKinds.has(kind)) continue;
    const name: string[] = [];
    for (let before = at - 2; before >= 0 && name.length < LONGEST_NAME; before--) {
      if (isStopWord(words[before] ?? "")) break;
      if (!GENERIC.has(stems[before] ?? "")) name.unshift(stems[before] ?? "");
    }
    if (name.length > 0) names.push(`${name.join(" ")} ${kind}`);
  }
  return names;
}
