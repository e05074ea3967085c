import { NO_STREET_WORD, STREET_WORD } from "./street-words.ts";

const ADDRESS = "[address]";
const POSTCODE = "[postcode]";

/** ME15 6JQ, with or without its space; the letters of its end are never C, I, K, M, O or V. */
const POSTCODE_SHAPE =
  /(?<![\p{L}\p{N}])[a-z]{1,2}\d[a-z\d]?[ -]{0,2}\d[abd-hjlnp-uw-z]{2}(?![\p{L}\p{N}])/giu;
/** "b4 1st of May" and "M20 2nd exit" have the shape of a postcode. */
const ORDINAL = /^(?:[a-z]\d|[abm]\d\d) (?:1st|2nd|3rd|[4-90]th)$/i;

const BEFORE = "(?<![\\p{L}\\p{N}£$€.,-])";
/** Long roads come to 1,499 at most here; from there on it is a year. */
const HOUSE = "(?:\\d{1,3}|1[0-4]\\d\\d)[a-z]?";
const NUMBER = `${HOUSE}(?: ?[-/&] ?${HOUSE})?`;
const FLAT =
  "(?:flat|apartment|apt|maisonette|unit|room|bedsit) (?:no\\.? |number )?[a-z]?\\d{0,4}[a-z]?,? {1,2}";
const NAME_WORD = `(?!${NO_STREET_WORD}\\b)\\p{L}[\\p{L}’'.-]{0,24}`;
const MEASURE = "(?:years?|yrs?|months?|weeks?|days?|hours?|miles?|people|minutes?|mins?|of)";
const AT = "(?:live|lives|living|staying|house|home|address|next door)(?: (?:is|was))?(?: at|:| to)?";

interface Shape {
  readonly pattern: RegExp;
  readonly becomes: string;
}

const SHAPES: readonly Shape[] = [
  // Flat 3, 24 Acacia Avenue
  shape(
    `${BEFORE}(?:${FLAT})?(?:no\\.? |number )?${NUMBER},? (?:the |st\\.? )?(?:${NAME_WORD} ){0,3}${NAME_WORD} ${STREET_WORD}\\b\\.?(?! of\\b)`,
  ),
  // 5 The Street
  shape(
    `${BEFORE}(?:${FLAT})?${NUMBER},? the (?:street|green|avenue|broadway|square|parade|hill|lane|drive|close|mews|terrace|grove|crescent|row|walk|quay|mount)\\b`,
  ),
  // I live at 5 Acacia
  shape(
    `(\\b${AT} (?:number |no\\.? )?)${NUMBER}(?:,? (?!${NO_STREET_WORD}\\b)\\p{L}[\\p{L}’'-]{1,24}){0,1}(?! ?${MEASURE}\\b)(?![\\p{L}\\p{N}])`,
  ),
  shape(
    "\\b(?:flat|apartment|apt|maisonette|bedsit) (?:no\\.? |number )?(?:\\d{1,4}[a-z]?|[b-hj-z](?= |$|[.,])|a(?=$|[.,]))",
  ),
  // The people at number 7
  shape(
    "(\\b(?:at|in|from|opposite|outside|beside|next to|next door at|door|house) )(?:number|no\\.?) \\d{1,4}[a-z]?\\b",
  ),
  // I live at Rose Cottage
  shape(
    `(\\b(?:live|lives|living|staying|address is) (?:at |in )?(?:the )?)(?:${NAME_WORD} ){1,3}(?:house|cottage|farm|lodge|barn|villa|rectory|vicarage|manor|court|mill)\\b`,
  ),
];

/** The text with postcodes as [postcode], and street addresses with a number, flats and named houses as [address]. */
export function redactAddresses(text: string): string {
  const left = text.replace(POSTCODE_SHAPE, (found) => (ORDINAL.test(found) ? found : POSTCODE));
  return SHAPES.reduce((now, { pattern, becomes }) => now.replace(pattern, becomes), left);
}

/** The first group of a pattern, where it has one, is what stands before the address and stays. */
function shape(pattern: string): Shape {
  const keeps = pattern.startsWith("(\\b");
  return { pattern: new RegExp(pattern, "giu"), becomes: keeps ? `$1${ADDRESS}` : ADDRESS };
}
