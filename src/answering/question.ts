import { KNOWN_WELL, type Knowledge } from "../knowledge/knowledge.ts";
import type { ResidentPhrase } from "../knowledge/read-words.ts";
import { isStopWord } from "../knowledge/stop-words.ts";
import { stemOf, wordsOf } from "../knowledge/words.ts";
import { type AskKind, askKind } from "./ask-kind.ts";
import { namedBodies } from "./named-bodies.ts";

/** A question as it is understood. */
export interface Question {
  /** Its words in order, corrected. */
  readonly words: readonly string[];
  readonly stems: readonly string[];
  readonly asks: AskKind;
  /** Whether it asks how things are today, rather than what happened. */
  readonly aboutNow: boolean;
  /** What it is about; empty for a question of stop words only. */
  readonly terms: readonly Term[];
  /** The places it names, as stems joined by a space. */
  readonly places: readonly string[];
  /** The bodies it names, such as one task force among several, as stems joined by spaces. */
  readonly bodies: readonly string[];
  /** Whether it speaks of a body by its kind, with or without its name: "the task force". */
  readonly speaksOfBody: boolean;
}

/** A content word of a question. */
export interface Term {
  readonly word: string;
  readonly stem: string;
  /** How much it tells among these articles, 0 (little) to 1 (it names the matter). */
  readonly weight: number;
  /** Whether it stands in an article, or in what editors say that residents say. */
  readonly isKnown: boolean;
  /** What an article may say instead, each as stems that must all stand there, with how well it would do, 0 to 1. */
  readonly instead: readonly Instead[];
  /** Place among the word vectors; -1 where the word is not known English. */
  readonly vector: number;
}

interface Instead {
  readonly stems: readonly string[];
  readonly weight: number;
}

/** More words than this say nothing new, and cost time. */
const MOST_WORDS = 60;
/** From the 50th commonest word on a word tells more and more, up to the 50,000th. */
const TELLS_NOTHING = 50;
const TELLS_ALL = 50_000;
/** What is left of the weight of a word that stands in every passage. */
const LEAST_SCARCITY = 0.15;
/** Words that place a question in the past. */
const PAST = /\b(?:was|were|did|didnt|had|happened|launched|started|began|ago|when|(?:19|20)\d\d)\b/;
/** "Were is it" and "wear do they work" ask where, as they sound. */
const MISHEARD = /^(?:were|wear|ware|wheres) (?:is|are|do|does|did|can|will|abouts)$/;
/** Place names have at most this many words. */
const LONGEST_PLACE = 3;

/** Reads a question against what the articles hold. */
export function understand(text: string, knowledge: Knowledge): Question {
  const words = wordsOf(text)
    .slice(0, MOST_WORDS)
    .flatMap((word) => corrected(word, knowledge));
  if (MISHEARD.test(words.slice(0, 2).join(" "))) words[0] = "where";
  const stems = words.map(stemOf);
  const instead = residentWords(stems, knowledge);
  const content = [...new Set(words)].filter((word) => !isStopWord(word));
  return {
    words,
    stems,
    asks: askKind(words),
    aboutNow: !PAST.test(words.join(" ")),
    terms: content.map((word) => term(word, instead, knowledge)),
    places: placesIn(words, knowledge),
    bodies: namedBodies(words, knowledge),
    speaksOfBody: stems.some((stem, at) => knowledge.bodyKinds.has(`${stems[at - 1]} ${stem}`)),
  };
}

/** How much a word tells in English at large, 0.1 (said all the time) to 1 (rare, or a name). */
function telling(vector: number): number {
  if (vector === -1) return 1;
  return Math.min(
    1,
    Math.max(0.1, Math.log((vector + 1) / TELLS_NOTHING) / Math.log(TELLS_ALL / TELLS_NOTHING)),
  );
}

/** The word as the articles spell it; two words where residents write as one what articles write as two. */
function corrected(word: string, { vocabulary, vectors, places, spellings }: Knowledge): readonly string[] {
  const spelt = spellings.get(word);
  if (spelt) return spelt;
  if (vocabulary.has(word) || isStopWord(word) || places.has(word)) return [word];
  const halves = vocabulary.split(word);
  if (halves) return halves;
  const place = vectors.place(word);
  if (place !== -1 && place < KNOWN_WELL) return [word];
  return [vocabulary.nearest(word) ?? word];
}

function residentWords(
  stems: readonly string[],
  { residentWords: phrases }: Knowledge,
): Map<string, Instead[]> {
  const found = new Map<string, Instead[]>();
  const heard = new Set<ResidentPhrase>();
  stems.forEach((first, at) => {
    for (const phrase of phrases.get(first) ?? []) {
      const { says, means, weight } = phrase;
      if (heard.has(phrase) || !says.every((stem, next) => stems[at + next] === stem)) continue;
      heard.add(phrase);
      for (const stem of says) {
        found.set(stem, [...(found.get(stem) ?? []), ...means.map((meant) => ({ stems: meant, weight }))]);
      }
    }
  });
  return found;
}

function term(
  word: string,
  instead: ReadonlyMap<string, readonly Instead[]>,
  { index, vectors, vocabulary }: Knowledge,
): Term {
  const stem = stemOf(word);
  const vector = vectors.place(word);
  const spread = index.spread(stem);
  const scarcity =
    Math.log(1 + (index.size - spread + 0.5) / (spread + 0.5)) / Math.log(1 + index.size / 0.5);
  const weight = telling(vector) * (LEAST_SCARCITY + (1 - LEAST_SCARCITY) * Math.min(1, scarcity));
  const isKnown = spread > 0 || vocabulary.has(word);
  return { word, stem, vector, weight, isKnown, instead: instead.get(stem) ?? [] };
}

function placesIn(words: readonly string[], { places }: Knowledge): string[] {
  const found: string[] = [];
  for (let at = 0; at < words.length; at++) {
    for (let length = LONGEST_PLACE; length > 0; length--) {
      const name = words.slice(at, at + length);
      if (name.length < length || !places.has(name.join(" "))) continue;
      found.push(name.map(stemOf).join(" "));
      break;
    }
  }
  return found;
}
