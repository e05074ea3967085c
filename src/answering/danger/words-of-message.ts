import type { Respell } from "./respell.ts";

const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}'*@$]*|\p{Extended_Pictographic}/gu;
/** Different words beyond this many are taken as typed: only rubbish has more, and to correct each would take too long. */
const MOST_CORRECTED = 250;

/** The words of a message as they were meant: lower case, without accents, contractions written out, slips corrected. */
export function wordsOfMessage(text: string, respell: Respell): string[] {
  const known = new Map<string, readonly string[]>();
  const words: string[] = [];
  for (const [token] of plain(text).matchAll(TOKEN)) {
    const meant = known.get(token) ?? (known.size < MOST_CORRECTED ? respell(token) : [token]);
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
