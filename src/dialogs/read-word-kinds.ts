import type { Problem } from "../errors.ts";
import type { WordKinds } from "../safety.ts";
import { isRecord, isTexts } from "./text-lists.ts";
import type { YamlFile } from "./yaml-file.ts";

const REMEDY = "Write the name of the kind and a list of words below it: weapon: [knife, knives].";
const WORD = /^[\p{Ll}\p{Lo}\p{N}']+$|^\p{Extended_Pictographic}$/u;

/** The kinds of words out of their files, each a map of kinds to words; what is wrong is added to `problems`. */
export function readWordKinds(files: readonly YamlFile[], problems: Problem[]): WordKinds {
  const kinds = new Map<string, string[]>();
  for (const file of files) {
    if (!isRecord(file.value)) {
      problems.push(file.problem([], "It is not a list of kinds of words.", REMEDY));
      continue;
    }
    for (const [kind, words] of Object.entries(file.value)) {
      if (!isTexts(words)) {
        problems.push(file.problem([kind], `${kind} is not a list of words.`, REMEDY));
        continue;
      }
      for (const [at, word] of words.entries()) {
        if (WORD.test(word)) kinds.set(word, [...(kinds.get(word) ?? []), kind]);
        else problems.push(file.problem([kind, at], `"${word}" is not one word in small letters.`, REMEDY));
      }
    }
  }
  return kinds;
}
