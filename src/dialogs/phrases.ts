import { FILLER_WORDS, GREETINGS, LEAD_INS, NEGATIONS, QUESTION_OPENINGS } from "./filler-words.ts";
import { findPhrase, isSameWord } from "./find-phrase.ts";

/** What a resident said, made ready to be compared. */
export interface Heard {
  readonly words: readonly string[];
  /** The words that tell, in order, without an opening such as "how do I". */
  readonly core: readonly string[];
  /** "request" opens with "how do I", "I want to" and the like; "question" asks in another way. */
  readonly form: "question" | "request" | "statement";
  /** Whether it is put as a question. */
  readonly asks: boolean;
}

/** A phrase an editor wrote, made ready to be compared. */
export type Phrase = Heard;

/** How a phrase is found in what was said. */
interface Fit {
  /** Words of the phrase that were found: all of them. */
  readonly found: number;
  /** Words that were said besides. */
  readonly besides: number;
}

export interface Phrases {
  hear(text: string): Heard;
  /** A phrase of a file, read once and kept; not for what residents say, which has no end. */
  prepare(phrase: string): Phrase;
  /** How the phrase stands in what was said; undefined where a word of it is missing or it was said with "not". */
  fit(phrase: Phrase, heard: Heard): Fit | undefined;
}

/** Nobody says what they want in more words than this; the rest is not read. */
const MOST_WORDS = 60;
/** Longer texts are cut here first, so that nothing depends on how much somebody pastes. In characters. */
const MOST_CHARACTERS = 1_000;
/** In letters: a shorter word that says nothing is too like others to be known when it is misspelt. */
const SHORTEST_MISSPELT_FILLER = 6;
/** "Not" counts for a word that comes at most this many words after it. */
const REACH_OF_NOT = 3;

/** Compares phrases with what residents say, by the words that tell; one small misspelling a word is overlooked. */
export function createPhrases(wordsOf: (text: string) => readonly string[]): Phrases {
  const isFiller = prepareFillers(wordsOf);
  const greetings = new Set(GREETINGS.flatMap((word) => wordsOf(word)));
  const negations = new Set(NEGATIONS.flatMap((word) => wordsOf(word)));
  const openings = new Set(QUESTION_OPENINGS.flatMap((word) => wordsOf(word).slice(0, 1)));
  const leadIns = LEAD_INS.map((leadIn) => wordsOf(leadIn));
  const told = (words: readonly string[]): readonly string[] => {
    const core = words.filter((word) => !isFiller(word));
    return core.every((word) => openings.has(word)) ? words : core;
  };
  const prepared = new Map<string, Phrase>();
  const hear = (text: string): Heard => {
    const words = wordsOf(text.slice(0, MOST_CHARACTERS)).slice(0, MOST_WORDS);
    const asked = words.findIndex((word) => !greetings.has(word));
    const opening = leadIns.find((leadIn) => leadIn.every((word, place) => words[asked + place] === word));
    const rest = opening ? words.slice(asked + opening.length) : words;
    const asks = text.includes("?") || openings.has(words[asked] ?? "") || QUESTION_INSIDE.test(text);
    // "Privacy?" is a wish, not a question about something.
    const form = opening ? "request" : asks && words.length > 1 ? "question" : "statement";
    return { words, core: told(rest.length > 0 ? rest : words), form, asks };
  };
  return {
    hear,
    prepare: (phrase) => {
      const known = prepared.get(phrase) ?? hear(phrase);
      prepared.set(phrase, known);
      return known;
    },
    fit: ({ core: phrase }, { core: said }) => {
      const places = findPhrase(phrase, said);
      if (!places || isNegated(places, said, negations)) return undefined;
      return { found: phrase.length, besides: said.length - places.length };
    },
  };
}

/** "I do not feel safe in town, will that change" */
const QUESTION_INSIDE =
  /\b(?:(?:do|did|are|have|can|could|would) they|(?:will|would|does|did) (?:they|that|it|this|anyone|anybody))\b/i;

/** Tells a word that says nothing of what is wanted, misspelt where it is long. */
function prepareFillers(wordsOf: (text: string) => readonly string[]): (word: string) => boolean {
  const fillers = FILLER_WORDS.flatMap((word) => wordsOf(word));
  const known = new Set(fillers);
  const long = fillers.filter(({ length }) => length >= SHORTEST_MISSPELT_FILLER);
  return (word) => known.has(word) || long.some((other) => isSameWord(word, other));
}

function isNegated(
  places: readonly number[],
  said: readonly string[],
  negations: ReadonlySet<string>,
): boolean {
  const first = Math.min(...places);
  return said.some(
    (word, at) => negations.has(word) && !places.includes(at) && at < first && at >= first - REACH_OF_NOT,
  );
}
