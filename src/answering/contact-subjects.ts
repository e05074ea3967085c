import type { ContactEntry } from "../knowledge/contact-entry.ts";
import type { Places } from "../knowledge/read-places.ts";
import { stemOf, wordsOf } from "../knowledge/words.ts";
import { contactReadings } from "./contact-frames.ts";
import { isTelling, withoutPlaces } from "./contact-words.ts";

/** One way in which a contact is asked for, taken apart. */
export interface ContactSubject {
  readonly entry: ContactEntry;
  /** The stems of its name, joined; empty where only a matter is told. */
  readonly name: string;
  /** The stems that tell the matter; empty where the name is all. */
  readonly matter: readonly string[];
  /** Whether it is a matter with the word "helpline" or "number": then the matter alone does not ask for it. */
  readonly isLine: boolean;
}

/** Behind a name, or in the place of one, these begin a matter. */
export const MATTER_BEGINS: ReadonlySet<string> = new Set(
  "about regarding concerning over if when because since for to on from as at anonymously without after".split(
    " ",
  ),
);

const LINE = /^(?:number|line|hotline|helpline)\b|\b(?:number|line|hotline|helpline)$/;

/** Every way in which these contacts are asked for. */
export function contactSubjects(entries: readonly ContactEntry[], places: Places): ContactSubject[] {
  const plain = (text: string): readonly string[] => withoutPlaces(wordsOf(text), places).words;
  return entries.flatMap((entry) => [
    { entry, ...bareName(plain(entry.contact.name)) },
    ...entry.askedAs.map((ask) => ({ entry, ...subjectOf(plain(ask)) })),
  ]);
}

/** The stems of the words that tell who or what is meant. */
export function tellingStems(words: readonly string[]): string[] {
  return words.filter(isTelling).map(stemOf);
}

/** Where the matter begins among words; their number where it does not. */
export function matterStart(words: readonly string[]): number {
  const at = words.findIndex((word) => MATTER_BEGINS.has(word));
  return at === -1 ? words.length : at;
}

function bareName(words: readonly string[]): Omit<ContactSubject, "entry"> {
  return { name: tellingStems(words).join(""), matter: [], isLine: LINE.test(words.join(" ")) };
}

function subjectOf(words: readonly string[]): Omit<ContactSubject, "entry"> {
  const reading = contactReadings([words]).find(({ isBare }) => !isBare);
  const isLine = LINE.test(words.join(" "));
  if (reading?.slot === "matter") return { name: "", matter: tellingStems(reading.words), isLine };
  const told = reading?.words ?? words;
  const from = matterStart(told);
  return {
    name: tellingStems(told.slice(0, from)).join(""),
    matter: tellingStems(told.slice(from)),
    isLine,
  };
}
