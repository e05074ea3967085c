import type { Problem } from "../errors.ts";
import { isRecord } from "./text-lists.ts";
import type { YamlFile } from "./yaml-file.ts";

/** GOV.UK: longer sentences are not understood by everybody. In words. */
const LONGEST_SENTENCE = 25;

/** What in a reply to danger is not plain English. */
export function plainEnglish(yaml: YamlFile): Problem[] {
  const reply = isRecord(yaml.value) ? String(yaml.value.reply) : "";
  const sentences = reply
    .replaceAll("**", "")
    .split(/[.?!:]\s|\n/)
    .filter((sentence) => /\p{L}/u.test(sentence));
  const long = sentences.filter((sentence) => sentence.trim().split(/\s+/).length > LONGEST_SENTENCE);
  const problem = (what: string, remedy: string) => yaml.problem(["reply"], what, remedy);
  return [
    ...long.map((sentence) => {
      const start = sentence.trim().split(/\s+/).slice(0, 5).join(" ");
      return problem(`"${start} ..." has more than ${LONGEST_SENTENCE} words.`, "Make two sentences of it.");
    }),
    ...(/\bplease\b/i.test(reply) ? [problem('It says "please".', "Say what to do.")] : []),
  ];
}
