import { takeName } from "./take-name.ts";

const MARK = "[name]";
const RELATION =
  "(?:neighbour|neighbor|husband|wife|partner|boyfriend|girlfriend|ex|son|daughter|brother|sister|mum|mother|dad|father|uncle|aunt|auntie|nan|cousin|friend|mate|landlord|boss|teacher|man|woman|bloke|guy|lad|boy|girl|kid|person|dealer|dog walker)";
const PERSON_IS = `(?:i['’]?m|i am|(?:he|she|who|${RELATION})(?:['’]?s| is| was))`;

interface Cue {
  /** What stands before a name. */
  readonly before: RegExp;
  /** Whether only a capital letter tells that a name follows. */
  readonly isCapital: boolean;
  /** What has to stand behind it. */
  readonly after?: RegExp;
}

const CUES: readonly Cue[] = [
  // My name is, her full name was, me names, surname:
  cue(
    /\b(?:my|me|mi|his|her|hers|their|your|[a-z]+s)(?: (?:full|first|last|real|middle|maiden|married|family))? ?(?:sur)?names?(?:['’]s| is| was| are| iz|[:=])[ :=-]{1,4}/giu,
  ),
  cue(/\b(?:my|me|mi) (?:(?:full|first|last|real) )?(?:sur)?names?[ ,-]{1,4}/giu),
  cue(/\b(?:sur)?name ?[:=] ?/giu),
  capital(/\bnames? (?:is|was) /giu),
  // I'm called, my neighbour is called, known to all as
  cue(new RegExp(`\\b${PERSON_IS} (?:called|named|known as|nicknamed) `, "giu")),
  capital(/\b(?:goes by|a\.?k\.?a\.?|they are called|(?:every(?:one|body)|they) calls? (?:me|him|her)) /giu),
  cue(/\b(?:they|people|everyone|friends|you can|just|please) calls? me /giu),
  cue(/\bcall me /giu, /^ *(?:[.,!?]|$|and\b|please\b)/iu),
  // A lad called
  cue(new RegExp(`\\b${RELATION},? (?:called|named|known as|nicknamed) `, "giu")),
  // The ... family
  capital(/\bthe /giu, /^['’]?s? (?:famil(?:y|ies)|household|brothers|sisters|twins)\b/iu),
  // This is ... speaking, ... here
  cue(/\b(?:this|it|that)(?:['’]?s| is) /giu, /^,? (?:speaking|calling|phoning|ringing)\b/iu),
  capital(/\b(?:this|it)(?:['’]?s| is) /giu, /^,? (?:here|i|from|again|at|and i|who)\b/iu),
  cue(/^ */gu, /^,? speaking(?: here)? *(?:$|[.,!?]|and\b|from\b|i\b)/iu),
  capital(/^ */gu, /^,? here\b/iu),
  capital(
    /^ *(?:hi|hello|hey|hiya|morning|good (?:morning|afternoon|evening))(?: there)?[,.! -]{1,3}/giu,
    /^,? here\b/iu,
  ),
  capital(/\b(?:i['’]?m|i am) /giu),
  // Mrs ..., Miss ..., my neighbour ...
  cue(/\b(?:mr|mrs|ms|mx|mister|missus)\.? /giu),
  capital(/\b(?:Miss|Dr|Rev|Uncle|Aunt|Aunty|Auntie|Grandma|Grandad)\.? /gu),
  capital(new RegExp(`\\b(?:my|our|his|her) (?:[a-z-]{2,12} )?${RELATION},? (?:is )?`, "giu")),
  // Kind regards, ...
  capital(
    /\b(?:regards|sincerely|faithfully|wishes|signed|thanks|thank you|cheers|love from)[,.!:]?\s{1,3}/giu,
    /^[ .!x]*$/u,
  ),
];

function cue(before: RegExp, after?: RegExp): Cue {
  return { before, isCapital: false, ...(after && { after }) };
}

/** A cue after which only a capital letter tells that a name follows. */
function capital(before: RegExp, after?: RegExp): Cue {
  return { ...cue(before, after), isCapital: true };
}

/** The text with each name that is told as one, "my name is ...", "... speaking", "Mrs ...", as [name]. */
export function redactNames(text: string): string {
  return CUES.reduce(redactAfter, text);
}

function redactAfter(text: string, { before, isCapital, after }: Cue): string {
  let out = "";
  let from = 0;
  for (const match of text.matchAll(before)) {
    const start = match.index + match[0].length;
    if (start < from) continue;
    const length = nameLength(text.slice(start, start + 200), isCapital, after);
    if (length === 0) continue;
    out += text.slice(from, start) + MARK;
    from = start + length;
  }
  return out + text.slice(from);
}

/** Where something has to stand behind the name, a name may end sooner than it could. */
function nameLength(text: string, isCapital: boolean, after: RegExp | undefined): number {
  const length = takeName(text, isCapital);
  return length === 0 || !after || after.test(text.slice(length)) ? length : 0;
}
