import { parse, YAMLParseError } from "yaml";
import type { Problem } from "../errors.ts";
import { readIfThere } from "./read-if-there.ts";
import { wordsOf } from "./words.ts";

/** What text-speak and common misspellings stand for: "b4" for "before", as words. */
export type Spellings = ReadonlyMap<string, readonly string[]>;

export interface ReadSpellings {
  readonly spellings: Spellings;
  readonly problems: readonly Problem[];
}

const REMEDY = "Write each line as before: [b4, befor], with quotation marks round what has a mark in it.";

/** Reads knowledge/spellings.yml; none, and no problem, where there is no such file. */
export async function readSpellings(file: string): Promise<ReadSpellings> {
  return parseSpellings(file, (await readIfThere(file)) ?? "");
}

/** Reads the text of a spellings file: a map from what was meant to a list of how it is written. */
export function parseSpellings(file: string, text: string): ReadSpellings {
  const spellings = new Map<string, readonly string[]>();
  const problem = (what: string, line?: number): ReadSpellings => ({
    spellings: new Map(),
    problems: [{ file, what, remedy: REMEDY, ...(line !== undefined && { line }) }],
  });
  try {
    const fields: unknown = parse(text, { maxAliasCount: 0 }) ?? {};
    if (typeof fields !== "object" || fields === null || Array.isArray(fields))
      return problem("It is not a list of fields.");
    for (const [meant, written] of Object.entries(fields)) {
      if (!Array.isArray(written)) return problem(`${meant} is not followed by a list.`);
      for (const form of written.map(String)) if (!form.includes(" ")) spellings.set(form, wordsOf(meant));
    }
  } catch (error) {
    if (!(error instanceof YAMLParseError) && !(error instanceof ReferenceError)) throw error;
    return problem("The YAML cannot be read.", error instanceof YAMLParseError ? error.linePos?.[0].line : 1);
  }
  return { spellings, problems: [] };
}
