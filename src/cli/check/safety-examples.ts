import { loadLearned } from "../../answering/danger/learned-dangers.ts";
import type { Problem } from "../../errors.ts";
import { fingerprintOf } from "../danger/lessons.ts";
import type { ReadContent } from "./read-content.ts";

/** Each example has to be learned, and taken for what its file says that it is. */
export function safetyExamples(
  { safetyExamples: examples, dangerCheck }: Pick<ReadContent, "safetyExamples" | "dangerCheck">,
  learnedFrom = loadLearned().learnedFrom,
): Problem[] {
  if (learnedFrom !== fingerprintOf(examples)) {
    const what = "The examples of danger have changed since the danger check learned from them.";
    return [{ file: examples[0]?.file ?? "dialogs/safety/examples", what, remedy: "Run npm run learn." }];
  }
  return examples.flatMap(({ text, class: id, file, line }) => {
    const found = dangerCheck(text)?.class;
    if (found === id) return [];
    const what = `"${text}" is taken for ${found ?? "no danger"}, and not for ${id ?? "none"}.`;
    const remedy = "Move it to where it belongs, or write two or three more like it, and run npm run learn.";
    return [{ file, line, what, remedy }];
  });
}
