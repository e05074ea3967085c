import { existsSync } from "node:fs";
import type { Problem } from "../errors.ts";
import { readYamlFile } from "./yaml-file.ts";

export interface ReadKnownWords {
  readonly words: readonly string[];
  readonly problems: readonly Problem[];
}

/** Reads the names and terms that count as easy words when reading age is measured; none where there is no such file. */
export async function readKnownWords(file: string): Promise<ReadKnownWords> {
  if (!existsSync(file)) return { words: [], problems: [] };
  const { value, problems, problem } = await readYamlFile(file);
  if (problems.length > 0) return { words: [], problems };
  if (Array.isArray(value) && value.every((word) => typeof word === "string" && word.trim() !== ""))
    return { words: value, problems: [] };
  const remedy = "Write one word or name a line, after a dash, with quotation marks round numbers.";
  return { words: [], problems: [problem([], "It is not a list of words.", remedy)] };
}
