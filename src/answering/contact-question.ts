import type { ContactEntry } from "../knowledge/contact-entry.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { wordsOf } from "../knowledge/words.ts";
import { plainReply, type Reply } from "../reply.ts";
import type { Wording } from "../wording.ts";
import { articleNames } from "./article-names.ts";
import { type ContactReading, contactReadings, FRAME_WORDS } from "./contact-frames.ts";
import { matchSubject, NAME_COUNTS } from "./contact-match.ts";
import { type ContactSubject, contactSubjects } from "./contact-subjects.ts";
import { contactClauses, withoutPlaces } from "./contact-words.ts";
import { tellStaleContacts } from "./stale-contacts.ts";

/** The answer to a question after a contact; undefined where a text is none. Never throws. */
export type ContactQuestions = (text: string) => Reply | undefined;

export interface ContactQuestionsOptions {
  readonly contacts: readonly ContactEntry[];
  readonly wording: Pick<Wording, "replies">;
  readonly knowledge: Pick<Knowledge, "articles" | "passages" | "places" | "spellings" | "vectors">;
}

/** More contacts than this are no answer. */
const MOST_CONTACTS = 3;
/** Longer than this, in characters, nobody asks for a number. */
const LONGEST = 4_000;
/** Two names together outweigh one of them. */
const BOTH_COUNT = 10 * NAME_COUNTS;
const JOINERS = /^(?:or|and|vs|versus|than|instead)$/;

/** Answers who to turn to, and on which number, in the words of the contacts file. */
export function createContactQuestions(options: ContactQuestionsOptions): ContactQuestions {
  const { contacts, wording, knowledge } = options;
  const subjects = contactSubjects(contacts, knowledge.places);
  const known = knownWords(contacts);
  const matterStems = new Set(subjects.flatMap(({ matter }) => matter));
  const articles = articleNames(knowledge, subjects);
  return (text) => {
    const clauses = contactClauses(text.slice(0, LONGEST), known, knowledge).map((words) =>
      withoutPlaces(words, knowledge.places, matterStems),
    );
    const places = clauses.flatMap((clause) => clause.places);
    const words = clauses.map((clause) => clause.words);
    if (words.some(articles.areTitled)) return undefined;
    const here = subjects.filter(({ entry }) => serves(entry, places));
    const asked = bestOf(contactReadings(words), here, articles.speakOf);
    return asked.length === 0 ? undefined : tellStaleContacts(replyWith(asked), wording);
  };
}

/** The contacts that are asked for best; several where they are asked for equally well. */
function bestOf(
  readings: readonly ContactReading[],
  subjects: readonly ContactSubject[],
  isInArticles: (name: string) => boolean,
): ContactEntry[] {
  const scores = readings.flatMap((reading) => {
    // What somebody is, and what they do, is asked of the articles first.
    const asked = reading.isBare ? subjects.filter(({ name }) => !isInArticles(name)) : subjects;
    return [...scoresOf(reading, asked), ...scoresOfParts(reading, asked)];
  });
  const best = Math.max(0, ...scores.map(([, score]) => score));
  const entries = scores.flatMap(([entry, score]) => (score === best ? [entry] : []));
  return [...new Set(entries)].slice(0, MOST_CONTACTS);
}

type Score = readonly [ContactEntry, number];

function scoresOf(reading: ContactReading, subjects: readonly ContactSubject[]): Score[] {
  return subjects.flatMap((subject) => {
    const score = matchSubject(reading, subject);
    return score > 0 ? [[subject.entry, score] as const] : [];
  });
}

/** "999 or 101" asks for both, where each part is a name. */
function scoresOfParts(reading: ContactReading, subjects: readonly ContactSubject[]): Score[] {
  const at = reading.words.findIndex((word) => JOINERS.test(word));
  if (at === -1) return [];
  const parts = [reading.words.slice(0, at), reading.words.slice(at + 1)].map((words) =>
    scoresOf({ ...reading, slot: "name", words }, subjects).filter(([, score]) => score >= NAME_COUNTS),
  );
  if (!parts.every(({ length }) => length > 0)) return [];
  return parts.flat().map(([entry]) => [entry, BOTH_COUNT]);
}

function serves({ area }: ContactEntry, places: readonly string[]): boolean {
  return area.length === 0 || places.every((place) => area.includes(place));
}

function replyWith(entries: readonly ContactEntry[]): Reply {
  const text = entries.map(({ says }) => says).join("\n\n");
  return { ...plainReply("answered", text), contacts: entries.map(({ contact }) => contact) };
}

function knownWords(contacts: readonly ContactEntry[]): Set<string> {
  const texts = contacts.flatMap(({ contact, askedAs }) => [contact.name, ...askedAs]);
  return new Set([...FRAME_WORDS, ...texts.flatMap(wordsOf)]);
}
