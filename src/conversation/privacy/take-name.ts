/** One word that can be part of a name, or an initial with its full stop. */
const WORD = /^[ \t]{0,3}((?:\p{L}\.)|\p{L}[\p{L}\p{M}'’-]{0,39})/u;
/** Small words in the middle of a name. */
const PARTICLES = new Set("de da di du del la le van von der den ter bin ibn al el ap mac mc st".split(" "));
/** "Will be", "may not": no names. */
const WILL_DO = /^\s*(?:will|may) (?:be|not|have|go|appear|show|stay|remain)\b/;
/** The most words a name has. */
const LONGEST = 4;
/** Written small, a name is told from what follows it only by its end: so many words are taken at most. */
const LONGEST_SMALL = 3;
/** Words that go on after a name, or stand where a name could and are none. */
const NO_NAMES = new Set(
  `i im ive id a an the this that these those it its and but or so because cos as if when while since who whos which what
  where why how is are was were be been being am do does did dont didnt have has had havent can cant could will would wont
  should shall may might must of from at in on by for to with without about over under near after before into out up down
  off not no yes never now then here there today tomorrow yesterday tonight later soon again back please pls plz thanks
  thank hello hi hey my your his her their our me you him them us we he she they live lives living want wants wanted need
  needs needed am calling phoning ringing speaking writing reporting asking saying says said looking trying having
  getting going coming got get just very really quite too also still already only even all any some someone somebody
  anyone something nothing everyone private secret confidential anonymous unknown known important irrelevant mud
  common asap anytime old crazy stupid mad back at home work sorry scared worried afraid deaf blind disabled sure ok fine
  happy sad angry tired sick ill hurt lost stuck alone ready able unable being first list number address details only tag badge plate anything besides anyway given
  changed recorded`.split(/\s+/),
);

/**
 * How many characters at the beginning of a text are a name; 0 where it begins with none. With `isCapital` only words
 * with a capital letter count, as where nothing but that tells a name from another word.
 */
export function takeName(text: string, isCapital: boolean): number {
  if (WILL_DO.test(text)) return 0;
  const words = wordsOfName(text, isCapital);
  return withoutStory(words).join("").length;
}

/** The words that a name could be, each with the space before it. */
function wordsOfName(text: string, isCapital: boolean): string[] {
  const taken: string[] = [];
  let at = 0;
  let count = 0;
  for (;;) {
    const [whole = "", word = ""] = WORD.exec(text.slice(at, at + 48)) ?? [];
    const most = beginsLarge(taken[0] ?? word) ? LONGEST : LONGEST_SMALL;
    if (whole === "" || count >= most || !goesOn(word, count, isCapital)) return taken;
    taken.push(whole);
    at += whole.length;
    if (count === 0 || !isJoin(word)) count++;
  }
}

/** Behind a name with a capital one small word can be part of it, "John smith", and two are what comes next. */
function withoutStory(words: readonly string[]): readonly string[] {
  if (!beginsLarge(words[0] ?? "")) return words;
  const small = words.findIndex((word) => !beginsLarge(word) && !isJoin(word.trim()));
  return small === -1 || small === words.length - 1 ? words : words.slice(0, small);
}

function goesOn(word: string, words: number, isCapital: boolean): boolean {
  const small = word.toLowerCase().replace(/['’]/g, "");
  if (words > 0 && isJoin(word)) return true;
  // "Will" and "May" are names where they are written like one.
  const isWritten = beginsLarge(word) && /\p{Ll}/u.test(word);
  if (NO_NAMES.has(small) && !(isWritten && words > 0 && small.length > 2) && !isGivenName(word))
    return false;
  return isCapital ? isWritten || !/\p{Ll}|\p{Lu}/u.test(word) : true;
}

/** A particle, or an initial with its full stop or in capitals: no word of its own. */
function isJoin(word: string): boolean {
  return /^(?:\p{L}\.|[A-HJ-Z])$/u.test(word) || PARTICLES.has(word.toLowerCase());
}

/** Words that are a name as often as not, unless what they do follows: see WILL_DO. */
function isGivenName(word: string): boolean {
  return ["will", "may"].includes(word.toLowerCase());
}

/** Whether a word begins with a capital, or is of a script that has none. */
function beginsLarge(word: string): boolean {
  return /^\s*[\p{Lu}\p{Lo}]/u.test(word);
}
