import type { Evidence } from "./evidence.ts";
import type { Question } from "./question.ts";
import { gapBelief, type TaughtBelief } from "./taught.ts";

/** Everything that a ranking rests on, by name. */
export type Signals = Readonly<Record<SignalName, number>>;
type SignalName = (typeof SIGNAL_NAMES)[number];

export const SIGNAL_NAMES = [
  "sentence",
  "coverage",
  "missing",
  "phrases",
  "held",
  "notHeld",
  "belief",
  "notRuledOut",
] as const;

/** What confidence rests on besides the signals of the best sentence. */
export type Doubts = Readonly<Record<DoubtName, number>>;
type DoubtName = (typeof DOUBT_NAMES)[number];

export const DOUBT_NAMES = [
  "start",
  "lead",
  "howTo",
  "gaps",
  "elsewhere",
  "length",
  "unknown",
  "strangeShare",
] as const;

/** What each signal adds to a sentence's score (npm run fit). */
const RANK_WEIGHTS: Signals = {
  sentence: 4.01,
  coverage: 5.57,
  missing: -0.4,
  phrases: 2.13,
  held: 0.86,
  notHeld: -0.56,
  belief: 5.18,
  notRuledOut: 4.54,
};

/**
 * What each signal of the best sentence, and each doubt, adds to the log-odds that it answers (npm run fit): where an
 * editor taught questions for its article, and where nobody did, so that its words alone have to say it.
 */
const TAUGHT_WEIGHTS: Signals & Doubts = {
  sentence: 0.8,
  coverage: 0.93,
  missing: 0.29,
  phrases: 0.67,
  held: 0.41,
  notHeld: 0.14,
  belief: 3.07,
  notRuledOut: 2.97,
  start: -6.35,
  lead: 0.16,
  howTo: -1.35,
  gaps: -2.88,
  elsewhere: -2.04,
  length: 1.55,
  unknown: -0.14,
  strangeShare: -0.94,
};
const UNTAUGHT_WEIGHTS: Signals & Doubts = {
  sentence: 2.58,
  coverage: 2.86,
  missing: 2.1,
  phrases: 0.93,
  held: 0.17,
  notHeld: -0.11,
  belief: 0.0,
  notRuledOut: 0.0,
  start: -5.53,
  lead: 0.26,
  howTo: -2.28,
  gaps: 0.0,
  elsewhere: 0.0,
  length: 0.75,
  unknown: 1.79,
  strangeShare: -1.42,
};

/** A lead past this makes nothing surer. */
const MOST_LEAD = 5;

/** A belief less than e to the power of minus this, about one in a thousand, rules a sentence out. */
const LEAST_BELIEF = 7;

/** What speaks for and against a sentence as the answer to a question. */
export function signalsOf(evidence: Evidence, belief: number): Signals {
  const { holdsAsked } = evidence;
  return {
    sentence: evidence.sentence,
    coverage: evidence.coverage,
    missing: evidence.missing,
    phrases: evidence.phrases,
    held: holdsAsked ?? 0,
    notHeld: Number(holdsAsked === 0),
    belief,
    notRuledOut: Math.max(0, 1 + Math.log(belief) / LEAST_BELIEF),
  };
}

/** A sentence's score: the greater, the likelier it is to answer, if any sentence does. */
export function scoreOf(signals: Signals): number {
  return SIGNAL_NAMES.reduce((sum, name) => sum + RANK_WEIGHTS[name] * signals[name], 0);
}

/** What speaks for and against any answer at all. `lead` is how far the best sentence's score is before the next. */
export function doubtsOf(question: Question, lead: number, taught: TaughtBelief): Doubts {
  const unknown =
    question.terms.filter(({ vector }) => vector === -1).length / Math.max(1, question.terms.length);
  return {
    start: 1,
    lead: Math.max(-MOST_LEAD, Math.min(MOST_LEAD, lead)),
    howTo: Number(question.asks === "how-to"),
    gaps: gapBelief(taught),
    elsewhere: taught.elsewhere,
    length: Math.log(1 + question.words.length),
    unknown,
    strangeShare: strangeShareOf(question),
  };
}

/** Of how much the words tell, the share of those that neither articles nor residents are known to say. */
function strangeShareOf({ terms }: Question): number {
  let [strange, total] = [0, 0];
  for (const { weight, isKnown } of terms) {
    total += weight;
    if (!isKnown) strange += weight;
  }
  return strange / (total || 1);
}

/** How sure it is that the best sentence answers the question, 0 to 1. */
export function confidence(best: Signals, doubts: Doubts, isTaught: boolean): number {
  const weights = isTaught ? TAUGHT_WEIGHTS : UNTAUGHT_WEIGHTS;
  let odds = 0;
  for (const name of SIGNAL_NAMES) odds += weights[name] * best[name];
  for (const name of DOUBT_NAMES) odds += weights[name] * doubts[name];
  return 1 / (1 + Math.exp(-odds));
}
