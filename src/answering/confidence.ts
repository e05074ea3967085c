import type { Evidence } from "./evidence.ts";
import type { Question } from "./question.ts";
import type { Alike, TaughtLikeness } from "./taught.ts";

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
  "share",
  "wording",
] as const;

/** What confidence rests on besides the signals of the best sentence. */
export type Doubts = Readonly<Record<DoubtName, number>>;
type DoubtName = (typeof DOUBT_NAMES)[number];

export const DOUBT_NAMES = [
  "start",
  "lead",
  "howTo",
  "gapShare",
  "gapWording",
  "gapLead",
  "likest",
  "length",
  "unknown",
  "strangeShare",
] as const;

/** What each signal adds to a sentence's score (npm run fit). */
const RANK_WEIGHTS: Signals = {
  sentence: 4.11,
  coverage: 5.4,
  missing: -0.04,
  phrases: 1.53,
  held: 0.81,
  notHeld: -0.46,
  share: 1.64,
  wording: 8.16,
};

/**
 * What each signal of the best sentence, and each doubt, adds to the log-odds that it answers (npm run fit): where an
 * editor taught questions for its article, and where nobody did, so that its words alone have to say it.
 */
const TAUGHT_WEIGHTS: Signals & Doubts = {
  sentence: 1.64,
  coverage: 1.95,
  missing: 0.08,
  phrases: 1.25,
  held: 0.24,
  notHeld: -0.66,
  share: 0.65,
  wording: 2.91,
  start: -6.87,
  lead: 0.17,
  howTo: -1.97,
  gapShare: -0.11,
  gapWording: -0.64,
  gapLead: -2.93,
  likest: 1.77,
  length: 1.21,
  unknown: 1.46,
  strangeShare: -0.72,
};
const UNTAUGHT_WEIGHTS: Signals & Doubts = {
  sentence: 2.46,
  coverage: 3.36,
  missing: 1.51,
  phrases: 0.73,
  held: 0.13,
  notHeld: -0.63,
  share: 0.0,
  wording: 0.0,
  start: -5.13,
  lead: 0.15,
  howTo: -2.52,
  gapShare: 0.0,
  gapWording: 0.0,
  gapLead: 0.0,
  likest: 0.0,
  length: 0.69,
  unknown: 1.07,
  strangeShare: -0.4,
};

/** A lead past this makes nothing surer. */
const MOST_LEAD = 5;

/** What speaks for and against a sentence as the answer to a question. */
export function signalsOf(evidence: Evidence, alike: Alike): Signals {
  const { holdsAsked } = evidence;
  return {
    sentence: evidence.sentence,
    coverage: evidence.coverage,
    missing: evidence.missing,
    phrases: evidence.phrases,
    held: holdsAsked ?? 0,
    notHeld: Number(holdsAsked === 0),
    share: alike.share,
    wording: alike.wording,
  };
}

/** A sentence's score: the greater, the likelier it is to answer, if any sentence does. */
export function scoreOf(signals: Signals): number {
  return SIGNAL_NAMES.reduce((sum, name) => sum + RANK_WEIGHTS[name] * signals[name], 0);
}

/** What speaks for and against any answer at all. `lead` is how far the best sentence's score is before the next. */
export function doubtsOf(question: Question, best: Signals, lead: number, taught: TaughtLikeness): Doubts {
  const unknown =
    question.terms.filter(({ vector }) => vector === -1).length / Math.max(1, question.terms.length);
  return {
    start: 1,
    lead: Math.max(-MOST_LEAD, Math.min(MOST_LEAD, lead)),
    howTo: Number(question.asks === "how-to"),
    gapShare: taught.gaps.share,
    gapWording: taught.gaps.wording,
    gapLead: Math.max(0, taught.gaps.wording - best.wording),
    likest: taught.likest,
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
