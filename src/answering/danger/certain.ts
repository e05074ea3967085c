import type { SafetyClass } from "../../safety.ts";
import type { Judged } from "./judge-message.ts";

/**
 * Prepares to tell of messages that editors wrote down as a danger, whatever was learned; undefined of all others. Of several
 * classes with the same message, the one that stands first counts.
 */
export function createCertain(
  classes: readonly SafetyClass[],
  wordsOf: (text: string) => readonly string[],
): (text: string) => Judged | undefined {
  const said = new Map<string, string>();
  const shouted = new Map<string, string>();
  for (const { id, always } of classes.toReversed())
    for (const line of always) (isShouted(line) ? shouted : said).set(wordsOf(line).join(" "), id);
  return (text) => {
    const all = wordsOf(text).join(" ");
    const id = said.get(all) ?? (isShouted(text) ? shouted.get(all) : undefined);
    return id === undefined ? undefined : { class: id, share: 1, because: [all] };
  };
}

/** "HELP" is a cry, and "help" asks what the bot can do. */
function isShouted(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}
