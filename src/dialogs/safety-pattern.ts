import type { Pattern } from "../safety.ts";
import { didYouMean } from "../spelling.ts";

/** What a line of words means, or what is wrong with it and what to write instead. */
export type ReadPattern = { readonly pattern: Pattern } | { readonly what: string; readonly remedy: string };

/** Gives a group of words by its name. */
export interface NamedGroups {
  get(name: string): Pattern | undefined;
  keys(): Iterable<string>;
}

const MOST_CHARACTERS = 1_000;
const PART = /\([^()]*\)|\S+/g;
const WORD = /^[\p{L}\p{N}\p{M}']+\*?(?:-[\p{L}\p{N}\p{M}']+\*?)*$|^\p{Extended_Pictographic}$/u;

/**
 * Reads one line: `<he> is/are (really) hit* ... <me>`. Parts in order; `a/b` is one of several; `(a b)` may be missing;
 * `<name>` is a group; `...` is a few words of any sort; `hit*` is any form of the word: hits, hitting; `^` is where a
 * sentence begins.
 */
export function readPattern(text: string, groups: NamedGroups): ReadPattern {
  if (text.length > MOST_CHARACTERS)
    return { what: `It is longer than ${MOST_CHARACTERS} characters.`, remedy: "Write two shorter lines." };
  const parts = (text.match(PART) ?? []).map((part) => readPart(part, groups));
  const wrong = parts.find((part) => "what" in part);
  if (wrong) return wrong;
  const of = parts.flatMap((part) => ("pattern" in part ? [part.pattern] : []));
  const needed = of.filter(({ kind }) => kind !== "optional");
  const ends = [of[0], needed.at(-1)];
  if (!of.some(({ kind }) => kind === "word" || kind === "any" || kind === "sequence"))
    return { what: "No word in it has to be there.", remedy: "Write at least one word outside brackets." };
  if (ends.some((end) => end?.kind === "gap"))
    return {
      what: "It begins or ends with a gap, or with one before what may be missing.",
      remedy: "Take away the ... there, which changes nothing, or take away the brackets after it.",
    };
  return { pattern: sequence(of) };
}

function readPart(part: string, groups: NamedGroups): ReadPattern {
  if (part === "...") return { pattern: { kind: "gap" } };
  if (part === "^") return { pattern: { kind: "start" } };
  if (part.startsWith("(")) {
    const inner = readPattern(part.slice(1, -1), groups);
    return "what" in inner ? inner : { pattern: { kind: "optional", of: inner.pattern } };
  }
  const choices = part.split("/").map((choice) => readChoice(choice, groups));
  const wrong = choices.find((choice) => "what" in choice);
  if (wrong) return wrong;
  const of = choices.flatMap((choice) => ("pattern" in choice ? [choice.pattern] : []));
  return { pattern: of.length === 1 && of[0] ? of[0] : { kind: "any", of } };
}

function readChoice(choice: string, groups: NamedGroups): ReadPattern {
  const name = /^<(.+)>$/.exec(choice)?.[1];
  if (name !== undefined) {
    const pattern = groups.get(name);
    if (pattern) return { pattern };
    const meant = didYouMean(name, groups.keys());
    const remedy = meant ? `Did you mean <${meant}>?` : "Add the group, or write the words.";
    return { what: `There is no group <${name}>.`, remedy };
  }
  if (!WORD.test(choice))
    return {
      what: `"${choice}" is not a word.`,
      remedy: "Write words, a/b, (maybe), <group> or ..., with spaces between.",
    };
  // A hyphen joins what residents write with a space as often as not: "break-in" is two words here and there.
  const words = choice.toLowerCase().split("-");
  return { pattern: sequence(words.map(wordPattern)) };
}

function wordPattern(text: string): Pattern {
  const anyForm = text.endsWith("*");
  return { kind: "word", word: anyForm ? text.slice(0, -1) : text, anyForm };
}

function sequence(of: readonly Pattern[]): Pattern {
  return of.length === 1 && of[0] ? of[0] : { kind: "sequence", of };
}
