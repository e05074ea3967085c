import { isMap, isNode, isSeq, LineCounter, parseDocument, type YAMLMap } from "yaml";
import type { Problem } from "../errors.ts";
import { readIfThere } from "./read-if-there.ts";
import { stemOf, wordsOf } from "./words.ts";

/** What residents say, and the words that articles use for it. */
export type ResidentWords = readonly ResidentPhrase[];

export interface ResidentPhrase {
  /** As the editor wrote it. */
  readonly said: string;
  /** Stems of the words that residents say, in order: one or several. */
  readonly says: readonly string[];
  /** What an article may say instead, each as stems: all of them must stand in a sentence. */
  readonly means: readonly (readonly string[])[];
  /** How sure it is that the one means the other, 0 to 1. */
  readonly weight: number;
}

export interface ReadWords {
  readonly words: ResidentWords;
  readonly problems: readonly Problem[];
}

/** Reads knowledge/words.yml; no words, and no problem, where there is no such file. */
export async function readWords(file: string): Promise<ReadWords> {
  return parseWords(file, (await readIfThere(file)) ?? "");
}

/** Reads the text of a words file: a list of `{ says: [...], means: [...], weight }`. */
export function parseWords(file: string, text: string): ReadWords {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const [error] = document.errors;
  if (error) {
    const line = error.linePos?.[0].line ?? 1;
    return { words: [], problems: [{ file, line, what: "The YAML cannot be read.", remedy: REMEDY }] };
  }
  if (document.contents === null) return { words: [], problems: [] };
  if (!isSeq(document.contents))
    return { words: [], problems: [{ file, line: 1, what: "It is not a list.", remedy: REMEDY }] };
  const words: ResidentPhrase[] = [];
  const problems: Problem[] = [];
  for (const item of document.contents.items) {
    const phrases = isMap(item) ? phrasesOf(item) : undefined;
    const line = counter.linePos(isNode(item) ? (item.range?.[0] ?? 0) : 0).line;
    if (phrases) words.push(...phrases);
    else
      problems.push({
        file,
        line,
        what: "This entry lacks says, means, or a weight from 0 to 1, or has something else in it.",
        remedy: REMEDY,
      });
  }
  return { words, problems };
}

const REMEDY = "Write - { says: [coppers, old bill], means: [police officers], weight: 0.9 }";

function phrasesOf(item: YAMLMap): ResidentPhrase[] | undefined {
  const { says, means, weight, ...more } = item.toJSON() as Record<string, unknown>;
  // A decimal comma makes two fields of one number.
  if (Object.keys(more).length > 0) return undefined;
  if (!isTexts(says) || !isTexts(means)) return undefined;
  if (typeof weight !== "number" || !(weight >= 0 && weight <= 1)) return undefined;
  const meant = means.map(stemsOf);
  return says.map((phrase) => ({ said: phrase, says: stemsOf(phrase), means: meant, weight }));
}

function stemsOf(phrase: string): string[] {
  return wordsOf(phrase).map(stemOf);
}

function isTexts(value: unknown): value is string[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((item) => typeof item === "string" && wordsOf(item).length > 0)
  );
}
