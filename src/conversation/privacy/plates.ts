const MARK = "[number plate]";
const EDGE = "(?<![\\p{L}\\p{N}])";
const END = "(?![\\p{L}\\p{N}])";

/** Called a plate, anything of letters and figures is one. */
const CALLED = new RegExp(
  `(\\b(?:reg(?:istration)?|(?:number|licen[cs]e) ?plate|plate|vrm)\\b(?: (?:number|plate|no|mark))?(?: (?:is|was|begins|of|on it|ends(?: in)?))?[ :=-]{1,3})(?=[a-z \\d-]{0,7}\\d)(?=[\\d -]{0,6}[a-z])([a-z]{1,3}[ -]?\\d{1,4}[ -]?[a-z]{0,3}|\\d{1,4}[ -]?[a-z]{1,3})${END}`,
  "giu",
);
/** AB12 CDE, since 2001. */
const CURRENT = new RegExp(`${EDGE}([a-z]{2}\\d{2})([ -]?)([a-z]{3})${END}`, "giu");
const CURRENT_APART = new RegExp(
  `${EDGE}(?!(?:at|on|in|of|to|by|is|me|my|we|us|it|as|an|or|so|no|up|go|do|he|be|if|am|pm) )[a-z]{2} \\d{2}( ?)([a-z]{3})${END}`,
  "giu",
);
/** A123 BCD, 1983 to 2001. */
const PREFIX = new RegExp(`${EDGE}([a-z]\\d{1,3})([ -]?)([a-z]{3})${END}`, "giu");
/** ABC 123D, 1963 to 1983. */
const SUFFIX = new RegExp(`${EDGE}([a-z]{3})([ -]?)(\\d{1,3}[a-z])${END}`, "giu");
/** ABC123 and 123ABC, before 1963 and in Northern Ireland, or bought. */
const DATELESS = new RegExp(
  `${EDGE}(?:[A-Z]{3}\\d{3,4}|\\d{3,4}[A-Z]{3}|[A-Z]{1,2}IZ ?\\d{3,4}|[A-Z]IZ ?\\d{3,4})${END}`,
  "gu",
);

/** Three letters that are a word: behind a road or half a postcode they are no plate. */
const WORDS = new Set(
  "the and for not are was has had but can who why how any all our out you she her him his its did get got now new old one two off way day man men too yet per via saw say see car van bus bin asb pls plz thx jam end lot big bad fun run set use put let ran sat met lay lie die dry hot low may red top try win won yes mph hrs min max kid mum dad nan son dog cat pub bar gym gun law job pay tax fee fly tip pcs per mon tue wed thu fri sun jan feb mar apr jun jul aug sep oct nov dec etc was ago age add ask act aid aim air arm art bag bed bit box boy buy cut due eat far few fit fix gas god guy hit ill key lad led leg lit mad map mix mob nor nod own pad pan pet pop raw rid row sad sea sit six sky ten tea tie toe ton toy war wet yer yup cos coz dem dis dat wiv".split(
    " ",
  ),
);
/** A229 and M20, and what follows them can be said aloud. */
const ROAD = /^[abm]\d/i;
const VOWEL = /[aeiouy]/i;
/** Where one of these is spoken of, what looks like a plate is one. */
const VEHICLE =
  /\b(?:cars?|vans?|moped|scooter|motorbike|bike|lorry|truck|transit|vehicle|driver|reg|plates?|audi|bmw|corsa|fiesta|focus|ford|golf|astra|clio|polo|merc|mercedes|toyota|nissan|vauxhall|kia|skoda|honda|yamaha|range rover)\b/i;
/** Letters and figures that are a measure, a kind of car or a name known to all. */
const KNOWN =
  /^(?:\d+(?:mph|kph|hrs|min|mins|yrs|kgs|cms|sqm|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|pcs|cc)|(?:iso|bmw|mp3|g20|cop|nhs|asb|mp4|tv)\d+)$/i;

/** The text with each number plate, of today's, an older or a private style, as [number plate]. */
export function redactPlates(text: string): string {
  return text
    .replace(CALLED, `$1${MARK}`)
    .replace(CURRENT, unlessWord)
    .replace(CURRENT_APART, (found, gap: string, letters: string) =>
      gap !== "" && WORDS.has(letters.toLowerCase()) ? found : MARK,
    )
    .replace(PREFIX, unlessWord)
    .replace(SUFFIX, (found, letters: string, gap: string, _end: string, _at: number, text: string) =>
      gap === "" ||
      isShouted(found, text) ||
      ((isLarge(found) || VEHICLE.test(text)) && !WORDS.has(letters.toLowerCase()))
        ? MARK
        : found,
    )
    .replace(DATELESS, (found) => (KNOWN.test(found) ? found : MARK));
}

/** With a gap the last three letters can be the next word: "ME15 the", "a229 was". Capitals among small letters cannot. */
function unlessWord(
  found: string,
  start: string,
  gap: string,
  letters: string,
  _at: number,
  text: string,
): string {
  if (gap !== " ") return MARK;
  if (isShouted(found, text)) return MARK;
  if (WORDS.has(letters.toLowerCase())) return found;
  const canBeRoad = ROAD.test(start) && VOWEL.test(letters) && !isLarge(letters);
  return canBeRoad && !VEHICLE.test(text) ? found : MARK;
}

/** Whether it is in capitals where not all is. */
function isShouted(found: string, text: string): boolean {
  return isLarge(found) && !isLarge(text);
}

function isLarge(text: string): boolean {
  return text === text.toUpperCase();
}
