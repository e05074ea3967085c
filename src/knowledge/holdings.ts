import type { AnswerKind, Holding } from "./article.ts";

const MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b";
const DAY = "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
const NUMBER =
  "(?:\\d[\\d,]*(?:\\.\\d+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?)";
const NAME = "\\p{Lu}[\\p{L}'’-]+";
const ROAD =
  "Street|Road|Lane|Avenue|Square|Close|Drive|Park|Gardens|Place|House|Estate|Station|Centre|Hall|Way|Hill|Row|Court|Bridge|Market|Green";
const BODY =
  "Police|Council|Standards|Service|Services|Association|Associations|Agency|Authority|Force|Department|Trust|Ltd|Limited|Team|Unit|Group|Office|Commission|Committee|University|College|School|Company|Church|Party|Board|Union|Society|Institute|Foundation|Ministry|Parliament|Court|Army|Bank";
const POST =
  "Constable|Commissioner|Inspector|Sergeant|Superintendent|Cllr|Councillor|PC|PCSO|Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|Minister|Mayor|Leader|Manager|Officer|Director|President|Professor|General|Captain";
/** A capitalised word, without the s of "Maidstone's". */
const PLACE = "\\p{Lu}[\\p{L}-]+";
const PERSON_NAME = `${NAME}(?:\\s\\p{Lu}\\.)?\\s${NAME}`;

/** What to look for, in the order in which one takes the words from the next. */
const SHAPES: readonly (readonly [AnswerKind, RegExp])[] = [
  [
    "phone",
    /\b0\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}\b|(?<=\b(?:call|calling|ring|ringing|phone|phoning|dial|on|number is)\s)(?:999|101|111|105|116 \d{3})\b/giu,
  ],
  // Before dates: the 2000 of £2000 is no year.
  ["money", /[£$€]\s?\d+(?:[.,]\d+)*(?:\s?(?:million|billion|m|bn|k)\b)?|\b(?:council tax|precept)\b/giu],
  [
    "date",
    new RegExp(
      `(?:${DAY},?\\s)?\\d{1,2}(?:st|nd|rd|th)?\\s${MONTH}(?:\\s\\d{4})?|${MONTH}\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}|${MONTH}\\s\\d{4}|\\b\\d{1,2}/\\d{1,2}/\\d{4}\\b|\\b(?:1[6-9]|20)\\d{2}s?\\b`,
      "gu",
    ),
  ],
  [
    "duration",
    new RegExp(
      `\\b(?:a number of|several|a few|(?:more than |about |over )?${NUMBER})\\s(?:second|minute|hour|day|week|month|year|decade)s?\\b`,
      "giu",
    ),
  ],
  ["time", /\b\d{1,2}(?:[:.]\d{2})?\s?(?:am|pm)\b|\b\d{1,2}:\d{2}\b/giu],
  [
    "person",
    new RegExp(
      `(?<=\\b(?:${POST})\\s)${PERSON_NAME}|${PERSON_NAME}(?=,\\s(?=\\p{Lu}|the\\s|an?\\s)[^.]{0,60}\\b(?:[Mm]anager|[Oo]fficer|[Ll]eader|[Dd]irector|[Hh]ead|[Cc]hair|[Cc]onstable|[Cc]ommissioner|[Ii]nspector)\\b)`,
      "gu",
    ),
  ],
  ["organisation", new RegExp(`(?:${NAME}\\s)+(?:${BODY})\\b|(?<=\\s)[A-Z]{3,6}\\b`, "gu")],
  [
    "place",
    new RegExp(
      `(?:${NAME}\\s)+(?:${ROAD})\\b|(?<=\\b(?:in|at|near|across|around|from|of|that|to)\\s)${PLACE}(?:\\s${PLACE})?(?:\\sand\\s${PLACE})?`,
      "gu",
    ),
  ],
  ["number", new RegExp(`\\b${NUMBER}\\b`, "giu")],
];

/** What a sentence must hold before it is worth looking for a kind: told far sooner than by its shape. */
const NEEDS: Partial<Record<AnswerKind, RegExp>> = {
  phone: /\d/,
  money: /[£$€]|council tax|precept/i,
  date: /\d/,
  time: /\d/,
  person: /.\p{Lu}/u,
  organisation: /.\p{Lu}/u,
  place: /.\p{Lu}/u,
};

const WEEKDAY_OR_MONTH = new RegExp(`^(?:${DAY}|${MONTH})`, "u");

/** A longer text, in characters, is no sentence that somebody wrote, and would take these patterns very long. */
const LONGEST = 2_000;

/** The kinds of answer that stand in a sentence, with the words that are the answer; by rule, so some are missed. */
export function findHoldings(sentence: string): Holding[] {
  if (sentence.length > LONGEST) return [];
  const found: Holding[] = [];
  let rest = sentence;
  for (const [kind, shape] of SHAPES) {
    if (NEEDS[kind]?.test(sentence) === false) continue;
    for (const match of rest.matchAll(shape)) {
      const text = match[0].trim();
      if (kind === "place" && WEEKDAY_OR_MONTH.test(text)) continue;
      found.push({ kind, text });
      // A date's figures are no number, and Kent in Kent Police is no place: what one shape took, the next ones do not see.
      const end = match.index + match[0].length;
      rest = rest.slice(0, match.index) + "|".repeat(match[0].length) + rest.slice(end);
    }
  }
  return found;
}
