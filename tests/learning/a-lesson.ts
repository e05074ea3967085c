import { mix, numberOf } from "../../src/learning/features.ts";
import type { Lesson, Traits } from "../../src/learning/lesson.ts";

export const CLASSES = ["animal", "plant", "stone"];

const WORDS = [
  ["dog", "cat", "horse", "barks", "runs"],
  ["oak", "rose", "fern", "grows", "blooms"],
  ["flint", "chalk", "slate", "hard", "lies"],
];

/** A text by its words and pairs, with a meaning of three dimensions. */
export function traitsOf(text: string): Traits {
  const words = text.split(" ").map(numberOf);
  const pairs = words.slice(1).map((word, at) => mix(words[at] ?? 0, word));
  return {
    features: [...new Set([...words, ...pairs])],
    meaning: Float32Array.of(words.length / 10, 0.5, -0.5),
  };
}

/** Every two words of each class, as lessons that a line can tell apart. */
export function lessons(): Lesson[] {
  return WORDS.flatMap((words, right) =>
    words.flatMap((a) => words.map((b) => ({ ...traitsOf(`the ${a} there ${b}`), right, weight: 1 }))),
  );
}
