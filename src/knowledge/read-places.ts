import { parse, YAMLParseError } from "yaml";
import type { Problem } from "../errors.ts";
import { readIfThere } from "./read-if-there.ts";
import { wordsOf } from "./words.ts";

/** Names of places as words joined by a space: "tunbridge wells". */
export type Places = ReadonlySet<string>;

export interface ReadPlaces {
  readonly places: Places;
  readonly problems: readonly Problem[];
}

const REMEDY = "Write each line as - [maidstone, tunbridge wells].";

/** Reads knowledge/places.yml; no places, and no problem, where there is no such file. */
export async function readPlaces(file: string): Promise<ReadPlaces> {
  return parsePlaces(file, (await readIfThere(file)) ?? "");
}

/** Reads the text of a places file: a list of lists of names. */
export function parsePlaces(file: string, text: string): ReadPlaces {
  try {
    const lists: unknown = parse(text, { maxAliasCount: 0 }) ?? [];
    const names: unknown[] = Array.isArray(lists) ? lists.flat() : [lists];
    if (Array.isArray(lists) && names.every((name) => typeof name === "string"))
      return { places: new Set(names.map((name) => wordsOf(name).join(" "))), problems: [] };
    return {
      places: new Set(),
      problems: [{ file, what: "It is not a list of lists of names.", remedy: REMEDY }],
    };
  } catch (error) {
    if (!(error instanceof YAMLParseError) && !(error instanceof ReferenceError)) throw error;
    const line = error instanceof YAMLParseError ? (error.linePos?.[0].line ?? 1) : 1;
    return {
      places: new Set(),
      problems: [{ file, line, what: "The YAML cannot be read.", remedy: REMEDY }],
    };
  }
}
