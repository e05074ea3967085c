import type { Problem } from "../../errors.ts";
import type { ReadContent } from "./read-content.ts";

/** Each message that stands beside a danger as an example has to be taken for that danger, or for none. */
export function safetyExamples({
  safety,
  dangerCheck,
}: Pick<ReadContent, "safety" | "dangerCheck">): Problem[] {
  return safety.classes.flatMap(({ id, file, like, unlike }) => [
    ...like.flatMap(({ text, line }) => {
      const found = dangerCheck(text)?.class ?? "no danger";
      return found === id ? [] : [missed(file, line, `"${text}" is taken for ${found}, and not for ${id}.`)];
    }),
    ...unlike.flatMap(({ text, line }) =>
      dangerCheck(text)?.class === id ? [missed(file, line, `"${text}" is taken for ${id}.`)] : [],
    ),
  ]);
}

function missed(file: string, line: number, what: string): Problem {
  return { file, line, what, remedy: "Mend the patterns above, or move the example to where it belongs." };
}
