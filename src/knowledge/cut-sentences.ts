/** Written with a full stop that does not end a sentence. */
const ABBREVIATION =
  /(?:^|[\s('"‘“])(?:mr|mrs|ms|dr|st|rev|cllr|cllrs|insp|sgt|supt|det|ch|pc|dc|dci|gov|gen|col|lt|capt|prof|sr|jr|vs|etc|approx|e\.g|i\.e|inc|ltd|co|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|[a-z](?:\.[a-z])*)\.$/i;

/** "No. 10", where "The answer is no." ends a sentence. */
const NUMBERED = /(?:^|[\s('"‘“])nos?\.\s\d$/i;
/** As far as is looked back for an abbreviation, in characters. */
const LOOK_BACK = 24;

/** Where a sentence may end: its mark, closing quotation marks or brackets, white space, then the start of another. */
const BREAK = /(?<![.!?…])[.!?…]+['"’”)\]]*\s(?=['"‘“([]*[\p{Lu}\p{N}£$])/gu;

/** The sentences of a paragraph of plain text, in order; joined by one space they are the paragraph again. */
export function cutSentences(paragraph: string): string[] {
  const text = paragraph.replace(/\s+/g, " ").trim();
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(BREAK)) {
    const end = match.index + match[0].trimEnd().length;
    const before = text.slice(Math.max(start, end - LOOK_BACK), end);
    if (ABBREVIATION.test(before) || NUMBERED.test(before + text.slice(end, end + 2))) continue;
    sentences.push(text.slice(start, end));
    start = match.index + match[0].length;
  }
  const last = text.slice(start);
  return last === "" ? sentences : [...sentences, last];
}
