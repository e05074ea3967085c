import { stemOf } from "../knowledge/words.ts";
import type { ContactReading } from "./contact-frames.ts";
import { type ContactSubject, MATTER_BEGINS, matterStart, tellingStems } from "./contact-subjects.ts";
import { isTelling } from "./contact-words.ts";

/** All that may stand beside a bare name: "what is the difference between 101 and 999", "is 101 free". */
const BESIDE_A_NAME = new Set(
  "what whats who whos which is are the a an of for tell me about do does how much it to i you have know there should need exactly difference between please hi hello free cost costs anonymous really confidential open available mean means explain call calling ring still going work works number no line hotline helpline uk get be used when where can".split(
    " ",
  ),
);
/** What stands behind these is a matter and never a name. */
const ABOUT = new Set("about regarding concerning if when because".split(" "));
const LINE_WORDS = new Set("number line hotline helpline phoneline".split(" "));
/** Words that tell where or how something happened, and not what. */
const CIRCUMSTANCES = new Set(
  "report complaint street road estate neighbour door house home park alley keep happening going today yesterday mum dad nan gran son daughter friend suspected possible online"
    .split(" ")
    .map(stemOf),
);
/** More words than this beside the matter, and it is another matter. */
const MOST_BESIDE = { matter: 2, name: 2, either: 1 };
/** A name that was asked for outweighs any matter. */
export const NAME_COUNTS = 1_000;
const WORD_COUNTS = 10;

/** How well a reading asks for a subject, more is better; 0 where it does not. */
export function matchSubject(reading: ContactReading, subject: ContactSubject): number {
  if (subject.isLine && reading.slot !== "either" && !reading.words.some((word) => LINE_WORDS.has(word)))
    return 0;
  if (reading.isBare) return matchBareName(reading, subject);
  return subject.name === "" ? matchMatter(reading, subject) : matchName(reading, subject);
}

function matchBareName({ words }: ContactReading, { name, matter }: ContactSubject): number {
  const told = words.filter((word) => !BESIDE_A_NAME.has(word));
  const isName = matter.length === 0 && tellingStems(told).join("") === name && told.every(isTelling);
  return isName ? NAME_COUNTS + WORD_COUNTS * told.length : 0;
}

function matchName(reading: ContactReading, { name, matter }: ContactSubject): number {
  const named = namedIn(reading).find((beginning) => beginning.name === name);
  if (!named) return 0;
  const told = tellingStems(named.after);
  const isWhole = told.length === 0 || MATTER_BEGINS.has(named.after[0] ?? "");
  const toldAnywhere = [...told, ...tellingStems(reading.story)];
  if (!isWhole || !matter.every((stem) => toldAnywhere.includes(stem))) return 0;
  return NAME_COUNTS + WORD_COUNTS * (named.words + matter.length);
}

interface Beginning {
  /** The joined stems of its telling words. */
  readonly name: string;
  readonly words: number;
  readonly after: readonly string[];
}

/** Where a name may stand: at the beginning, or behind "to" where something is reported to somebody. */
function namedIn({ slot, words }: ContactReading): Beginning[] {
  const from = slot === "matter" ? words.lastIndexOf("to") + 1 : 0;
  if (slot === "matter" && from === 0) return [];
  const after = words.slice(from);
  const first = after.findIndex(isTelling);
  return after.slice(0, first).some((word) => ABOUT.has(word)) ? [] : runs(after);
}

/** Each run of words from the first that tells something, as the name it would be. */
function runs(words: readonly string[]): Beginning[] {
  const found: Beginning[] = [];
  let name = "";
  words.forEach((word, at) => {
    if (!isTelling(word)) return;
    name += stemOf(word);
    found.push({ name, words: found.length + 1, after: words.slice(at + 1) });
  });
  return words[0] === "text" ? [...found, ...runs(words.slice(1))] : found;
}

function matchMatter({ slot, words, story }: ContactReading, { matter }: ContactSubject): number {
  const from = slot === "name" ? matterStart(words) : 0;
  if (matter.length === 0 || tellingStems(words.slice(0, from)).length > 0) return 0;
  const inSlot = tellingStems(words.slice(from));
  const isStory = inSlot.length === 0 || ["if", "when", "because"].includes(words[from] ?? "");
  const told = new Set(inSlot.length === 0 ? tellingStems(story) : inSlot);
  if (!matter.every((stem) => told.has(stem))) return 0;
  const beside = [...told].filter((stem) => !matter.includes(stem) && !CIRCUMSTANCES.has(stem)).length;
  if (!isStory && beside > MOST_BESIDE[slot]) return 0;
  return WORD_COUNTS * matter.length - Math.min(beside, WORD_COUNTS - 1);
}
