import porter2 from "wink-porter2-stemmer";

/**
 * The words of a text, lower case and in order: accents, possessive 's and the marks around a word are taken off,
 * hyphenated words are cut ("fly-tipping" is two). Figures keep their inner comma or point ("1,300", "12.30").
 */
export function wordsOf(text: string): string[] {
  if (/^[a-z0-9A-Z ,.?!-]*$/.test(text)) return text.toLowerCase().match(WORD) ?? [];
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’‘`´]/g, "'");
  return (plain.match(WORD) ?? []).map(withoutPossessive);
}

const WORD = /\d+(?:[.,:]\d+)*(?:st|nd|rd|th|am|pm)?|[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu;

function withoutPossessive(word: string): string {
  return word.includes("'") ? word.replace(/'s$/, "").replaceAll("'", "") : word;
}

const stems = new Map<string, string>();
/** Enough for every word of a large archive; past it the cache starts again rather than grow with what people type. */
const MOST_STEMS = 200_000;

/** The stem of one lower-case word, by Porter's second set of rules (Snowball English): launched, launches and launch are one. */
export function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    if (stems.size >= MOST_STEMS) stems.clear();
    stem = /^[a-z]{3,40}$/.test(word) ? porter2(word) : word;
    stems.set(word, stem);
  }
  return stem;
}
