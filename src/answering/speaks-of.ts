import type { WordNumbers } from "../knowledge/word-numbers.ts";

/** Whether one of some texts holds a name, given as stems joined by spaces. */
export function speakOf(name: string, texts: readonly Uint32Array[], numbers: WordNumbers): boolean {
  const stems = name.split(" ").map(numbers.numberOf);
  if (stems.includes(-1)) return false;
  return texts.some((words) => holds(words, stems, numbers));
}

function holds(words: Uint32Array, stems: readonly number[], { stemOf }: WordNumbers): boolean {
  for (let at = 0; at + stems.length <= words.length; at++) {
    if (stems.every((stem, next) => stemOf(words[at + next] as number) === stem)) return true;
  }
  return false;
}
