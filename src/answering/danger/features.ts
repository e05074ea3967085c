import { isStopWord } from "../../knowledge/stop-words.ts";
import { mix, numberOf } from "../../learning/features.ts";
import type { WordKinds } from "../../safety.ts";

/** Told of each feature, its number and what it is in words: "knife", "in my", "(weapon)". */
export type Note = (feature: number, inWords: string) => void;

/** Two words count as a pair with at most this many words between them. */
const FURTHEST = 3;
/** What a feature is, mixed into its number. */
const [WORD, NEXT, NEAR, KIND] = [1, 2, 3, 4] as const;
/** Stand for the beginning and the end of a stretch. */
const [START, END] = [9, 10] as const;

/**
 * What a stretch of a message can be told by: its words, their pairs and their kinds. Two words that say little ("and …
 * is") tell nothing unless they stand side by side.
 */
export function noteFeatures(words: readonly string[], kinds: WordKinds, note: Note): void {
  const numbers = words.map(numberOf);
  const saysLittle = words.map(isStopWord);
  let before: number = START;
  for (const [at, word] of words.entries()) {
    const number = numbers[at] as number;
    note(mix(WORD, number), word);
    note(mix(mix(NEXT, before), number), `${words[at - 1] ?? "^"} ${word}`);
    before = number;
    const last = Math.min(at + 1 + FURTHEST, words.length - 1);
    for (let later = at + 2; later <= last; later++) {
      if (saysLittle[at] && saysLittle[later]) continue;
      note(mix(mix(NEAR, number), numbers[later] as number), `${word} … ${words[later]}`);
    }
    for (const kind of kinds.get(word) ?? []) note(mix(KIND, numberOf(kind)), `(${kind})`);
  }
  note(mix(mix(NEXT, before), END), `${words.at(-1)} $`);
}
