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
] as const;

/** What each signal adds to a sentence's score (npm run fit). */
const RANK_WEIGHTS: Signals = {
  sentence: 3.34,
  coverage: 5.79,
  missing: -0.64,
  phrases: 1.68,
  held: 3.15,
  notHeld: -0.58,
  share: 2.08,
  wording: 6.09,
};

/**
 * What each signal of the best sentence, and each doubt, adds to the log-odds that it answers (npm run fit): where an
 * editor taught questions for its article, and where nobody did, so that its words alone have to say it.
 */
const TAUGHT_WEIGHTS: Signals & Doubts = {
  sentence: 1.57,
  coverage: 2.6,
  missing: 0.01,
  phrases: 1.3,
  held: 0.47,
  notHeld: -1.66,
  share: 0.71,
  wording: 2.43,
  start: -7.03,
  lead: 0.23,
  howTo: -2.55,
  gapShare: -0.15,
  gapWording: -0.96,
  gapLead: -2.15,
  likest: 1.8,
  length: 1.18,
  unknown: 1.82,
};
const UNTAUGHT_WEIGHTS: Signals & Doubts = {
  sentence: 2.48,
  coverage: 3.5,
  missing: 1.49,
  phrases: 0.44,
  held: 0.11,
  notHeld: -0.29,
  share: 0.0,
  wording: 0.0,
  start: -5.36,
  lead: 0.19,
  howTo: -2.47,
  gapShare: 0.0,
  gapWording: 0.0,
  gapLead: 0.0,
  likest: 0.0,
  length: 0.71,
  unknown: 1.16,
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
    lead: Math.min(MOST_LEAD, lead),
    howTo: Number(question.asks === "how-to"),
    gapShare: taught.gaps.share,
    gapWording: taught.gaps.wording,
    gapLead: Math.max(0, taught.gaps.wording - best.wording),
    likest: taught.likest,
    length: Math.log(1 + question.words.length),
    unknown,
  };
}

/** How sure it is that the best sentence answers the question, 0 to 1. */
export function confidence(best: Signals, doubts: Doubts, isTaught: boolean): number {
  const weights = isTaught ? TAUGHT_WEIGHTS : UNTAUGHT_WEIGHTS;
  let odds = 0;
  for (const name of SIGNAL_NAMES) odds += weights[name] * best[name];
  for (const name of DOUBT_NAMES) odds += weights[name] * doubts[name];
  return 1 / (1 + Math.exp(-odds));
}
