import { choiceNumber } from "./choice-number.ts";
import type { AskStep, Choice } from "./dialog.ts";
import { isSameWord } from "./find-phrase.ts";
import type { Patterns } from "./patterns.ts";
import type { Heard, Phrases } from "./phrases.ts";

/** `sure` when nothing but the choice was said. */
export type Picked =
  | { readonly kind: "one"; readonly choice: Choice; readonly sure: boolean }
  | { readonly kind: "several"; readonly choices: readonly Choice[] };

/** How much speaks for a choice. */
interface Score {
  /** Words of it that were said. */
  readonly found: number;
  readonly sure: boolean;
}

const NOTHING: Score = { found: 0, sure: false };

/** Who asks how to do something may say this many words besides those of a choice. */
const BESIDES_IN_REQUEST = 4;

/** The choice that was meant, by its label, its number or other words; several where it could be more than one. */
export function pickChoice(
  { choices }: AskStep,
  text: string,
  phrases: Phrases,
  { words }: Patterns,
): Picked | undefined {
  const heard = phrases.hear(text);
  const exact =
    choices.find((choice) => sayings(choice, words).some((saying) => isSaid(saying, text, heard, phrases))) ??
    choices[(choiceNumber(text, choices.length) ?? 0) - 1];
  if (exact) return { kind: "one", choice: exact, sure: true };
  const scores = choices.map((choice) => {
    const fitting = fittingSayings(choice, heard, phrases, words);
    const label = ownLabelWords(choice, choices, heard, phrases);
    return score(fitting, label, heard);
  });
  const best = scores.reduce((a, b) => (compare(b, a) > 0 ? b : a), NOTHING);
  if (best.found === 0) return undefined;
  const found = choices.filter((_, place) => compare(scores[place] ?? NOTHING, best) === 0);
  const [choice] = found;
  return choice && found.length === 1
    ? { kind: "one", choice, sure: best.sure }
    : { kind: "several", choices: found };
}

/** The label and every other way of saying it; "yes" and "no" are said in many ways. */
function sayings({ say, also }: Choice, words: Patterns["words"]): readonly string[] {
  const [first = ""] = say.toLowerCase().split(/[^a-z]/);
  return [say, ...also, ...(first === "yes" ? words.yes : first === "no" ? words.no : [])];
}

function isSaid(saying: string, text: string, heard: Heard, phrases: Phrases): boolean {
  if (saying.toLowerCase() === text.trim().toLowerCase()) return true;
  const phrase = phrases.prepare(saying);
  return phrase.words.length > 0 && phrase.words.join(" ") === heard.words.join(" ");
}

interface Fitting {
  readonly core: readonly string[];
  readonly found: number;
  readonly besides: number;
}

/** The sayings of which all words were said. */
function fittingSayings(
  choice: Choice,
  heard: Heard,
  phrases: Phrases,
  words: Patterns["words"],
): readonly Fitting[] {
  return sayings(choice, words).flatMap((saying) => {
    const phrase = phrases.prepare(saying);
    const fit = phrases.fit(phrase, heard);
    return fit && fit.besides <= besidesIn(heard) ? [{ core: phrase.core, ...fit }] : [];
  });
}

/** Words that were said of the label, and that no other label has. */
function ownLabelWords(
  choice: Choice,
  choices: readonly Choice[],
  heard: Heard,
  phrases: Phrases,
): readonly string[] {
  const others = choices.filter((other) => other !== choice).flatMap(({ say }) => phrases.prepare(say).core);
  const own = phrases.prepare(choice.say).core.filter((word) => !others.includes(word));
  const rest = heard.core.filter((word) => !own.some((other) => isSameWord(word, other))).length;
  if (rest > besidesIn(heard)) return [];
  return own.filter((word) => phrases.fit({ ...heard, core: [word] }, heard));
}

function score(fitting: readonly Fitting[], label: readonly string[], { core }: Heard): Score {
  const known = [...fitting.flatMap((saying) => saying.core), ...label];
  const said = core.filter((word) => known.some((other) => isSameWord(word, other))).length;
  return {
    found: Math.max(said, label.length, ...fitting.map(({ found }) => found)),
    sure: fitting.some(({ besides }) => besides === 0),
  };
}

/** A question that has more in it than the choice asks for something else. */
function besidesIn({ form }: Heard): number {
  if (form === "question") return 0;
  return form === "request" ? BESIDES_IN_REQUEST : Infinity;
}

function compare(a: Score, b: Score): number {
  return Number(a.sure) - Number(b.sure) || a.found - b.found;
}
