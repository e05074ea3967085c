import { parse, YAMLParseError } from "yaml";
import type { Problem } from "../errors.ts";
import { readIfThere } from "./read-if-there.ts";

export interface ReadElsewhere {
  /** What residents say that has nothing to do with any article. */
  readonly elsewhere: readonly string[];
  readonly problems: readonly Problem[];
}

const REMEDY = "Write one question a line, after a dash: - what is the weather like";

/** Reads knowledge/elsewhere.yml; nothing, and no problem, where there is no such file. */
export async function readElsewhere(file: string): Promise<ReadElsewhere> {
  return parseElsewhere(file, (await readIfThere(file)) ?? "");
}

/** Reads the text of such a file: a list of questions. */
export function parseElsewhere(file: string, text: string): ReadElsewhere {
  const broken = (what: string, line = 1): ReadElsewhere => ({
    elsewhere: [],
    problems: [{ file, line, what, remedy: REMEDY }],
  });
  try {
    const list: unknown = parse(text, { maxAliasCount: 0 }) ?? [];
    if (Array.isArray(list) && list.every((item) => typeof item === "string"))
      return { elsewhere: list, problems: [] };
    return broken("It is not a list of questions.");
  } catch (error) {
    if (!(error instanceof YAMLParseError) && !(error instanceof ReferenceError)) throw error;
    const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
    return broken("The YAML cannot be read.", line);
  }
}
