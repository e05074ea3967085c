import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Places } from "../knowledge/read-places.ts";
import { isStopWord } from "../knowledge/stop-words.ts";
import { stemOf, wordsOf } from "../knowledge/words.ts";
import { editDistance } from "../spelling.ts";

/** What is asked stands in the first or last so many clauses; the middle of a long story is left unread. */
const MOST_CLAUSES = 6;
/** More words than this are not one clause. */
const LONGEST_CLAUSE = 80;
/** A word as common as this, or commoner, is real English: it is never "corrected" into another. */
const KNOWN_WELL = 60_000;
/** From this length on a word may have two mistakes. */
const LONG = 7;
/** Words that say no more than that a contact is wanted. */
const SAYS_LITTLE = new Set(
  "please local nearest number numbers phone telephone line phoneline hotline helpline team service services charity organisation people person lot guys authorities area borough uk difference need instead still though".split(
    " ",
  ),
);
const SAME = new Map(
  Object.entries({ cant: "cannot", unable: "cannot", isnt: "not", arent: "not", wasnt: "not", dont: "not" }),
);
/** Words without which a matter turns into its opposite. */
const TELLS = new Set(["without", "cannot", "not", "after"]);

/** The words of each clause of a message: text-speak written out, misspellings of the known words mended. */
export function contactClauses(
  text: string,
  known: ReadonlySet<string>,
  { spellings, vectors }: Pick<Knowledge, "spellings" | "vectors">,
): string[][] {
  const written = text.split(/[.?!;,:\n]+/).filter((clause) => clause.trim() !== "");
  const read =
    written.length > 2 * MOST_CLAUSES
      ? [...written.slice(0, MOST_CLAUSES), ...written.slice(-MOST_CLAUSES)]
      : written;
  const mend = (word: string): string => {
    const same = SAME.get(word);
    if (same !== undefined) return same;
    const place = vectors.place(word);
    if (word.length < 4 || known.has(word) || (place !== -1 && place < KNOWN_WELL)) return word;
    return nearest(word, known) ?? word;
  };
  return read.map((clause) =>
    wordsOf(clause)
      .slice(0, LONGEST_CLAUSE)
      .flatMap((word) => spellings.get(word) ?? [word])
      .map(mend),
  );
}

/** The words without the places they name, and those places. `kept` are stems that are no place here, such as "deal". */
export function withoutPlaces(
  words: readonly string[],
  places: Places,
  kept: ReadonlySet<string> = new Set(),
): { readonly words: readonly string[]; readonly places: readonly string[] } {
  const left: string[] = [];
  const found: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const length = [3, 2, 1].find((count) => places.has(words.slice(at, at + count).join(" "))) ?? 0;
    const word = words[at] as string;
    if (length === 0 || (length === 1 && kept.has(stemOf(word)))) left.push(word);
    else {
      found.push(words.slice(at, at + length).join(" "));
      at += length - 1;
    }
  }
  return { words: left, places: found };
}

/** Whether a lower-case word tells who or what is asked for. */
export function isTelling(word: string): boolean {
  return TELLS.has(word) || !(isStopWord(word) || SAYS_LITTLE.has(word));
}

function nearest(word: string, known: ReadonlySet<string>): string | undefined {
  let best: string | undefined;
  let bestEdits = (word.length >= LONG ? 2 : 1) + 1;
  for (const other of known) {
    if (other.length < 4 || other[0] !== word[0]) continue;
    const edits = editDistance(word, other, bestEdits - 1);
    if (edits < bestEdits) [best, bestEdits] = [other, edits];
  }
  return best;
}
