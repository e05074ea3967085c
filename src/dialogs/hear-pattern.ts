import type { Patterns, PatternWord } from "./patterns.ts";
import type { Phrases } from "./phrases.ts";

/** What can be said at any step; "yes" and "no" are ways of choosing and not among them. */
export type Pattern = Exclude<PatternWord, "yes" | "no">;

const PATTERNS: readonly Pattern[] = ["cancel", "start_again", "back", "repeat", "help"];

/** Prepares finding out whether a text says "help", "back", "repeat", "start again" or "cancel" and nothing else. */
export function preparePatterns(
  { words }: Patterns,
  phrases: Phrases,
): (text: string) => Pattern | undefined {
  const known = PATTERNS.flatMap((pattern) =>
    words[pattern].map((phrase) => ({ pattern, phrase: phrases.prepare(phrase) })),
  );
  return (text) => {
    const heard = phrases.hear(text);
    return known.find(({ phrase }) => phrases.fit(phrase, heard)?.besides === 0)?.pattern;
  };
}
