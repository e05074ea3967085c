import type { Respell } from "./respell.ts";

/** One sentence of a message, its words as they were meant. */
export interface Sentence {
  readonly words: readonly string[];
  /** The places before which a comma, a dash or the like stands. */
  readonly breaks: ReadonlySet<number>;
}

const TOKEN =
  /[\p{L}\p{N}][\p{L}\p{N}'*@$]*|\p{Extended_Pictographic}|(?<end>[.!?;\n\u2026]+)|(?<break>[,:()\u2013\u2014\u2022|/-]+)/gu;

/** The sentences of a message: lower case, without accents, contractions written out, misspellings corrected. */
export function readSentences(text: string, respell: Respell): Sentence[] {
  const sentences: Sentence[] = [];
  const known = new Map<string, readonly string[]>();
  let words: string[] = [];
  let breaks = new Set<number>();
  const close = (): void => {
    if (words.length > 0) sentences.push({ words, breaks });
    words = [];
    breaks = new Set();
  };
  for (const { 0: token, groups } of plain(text).matchAll(TOKEN)) {
    if (groups?.end !== undefined) close();
    else if (groups?.break !== undefined) breaks.add(words.length);
    else {
      const meant = known.get(token) ?? respell(token);
      known.set(token, meant);
      words.push(...meant);
    }
  }
  close();
  return sentences;
}

function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\u2019\u2018`\u00b4]/g, "'");
}
