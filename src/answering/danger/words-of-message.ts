import type { Respell } from "./respell.ts";

const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}'*@$]*|\p{Extended_Pictographic}/gu;
/** Some who write from a telephone send a page; what comes later than this many words is not read. */
const MOST_WORDS = 2_000;

/** The words of a message as they were meant: lower case, without accents, contractions written out, slips corrected. */
export function wordsOfMessage(text: string, respell: Respell): string[] {
  const known = new Map<string, readonly string[]>();
  const words: string[] = [];
  for (const [token] of plain(text).matchAll(TOKEN)) {
    if (words.length >= MOST_WORDS) break;
    const meant = known.get(token) ?? respell(token);
    known.set(token, meant);
    words.push(...meant);
  }
  return words;
}

function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\u2019\u2018`\u00b4]/g, "'");
}
