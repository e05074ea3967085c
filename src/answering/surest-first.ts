import { confidence, doubtsOf } from "./confidence.ts";
import type { Question } from "./question.ts";
import type { Candidate, Ranking } from "./rank.ts";
import { gapBelief, NO_BELIEF, type TaughtBeliefs } from "./taught.ts";

/** Scores no further apart than this answer about as well. */
const NEARLY_AS_GOOD = 3;
/** Other sentences stay in question where they are at least this sure, against 1 for the surest. */
const NEARLY_AS_SURE = 0.5;

/**
 * Best first by score. A score with what editors taught means little beside one without, so each article that anything was
 * taught for, and all others together, are judged by themselves, and the surest of them goes first.
 */
export function surestFirst(
  question: Question,
  candidates: readonly Candidate[],
  taught: TaughtBeliefs,
): Omit<Ranking, "passages"> {
  const judged = [
    ...Map.groupBy(candidates, ({ passage }) => taught.has(passage.article) && passage.article).values(),
  ]
    .map((own) => judgeTogether(question, fullestFirst(own), taught))
    .sort((a, b) => b.confidence - a.confidence);
  const [first] = judged;
  if (!first) return { candidates, taught, doubts: doubtsOf(question, 0, NO_BELIEF), confidence: 0 };
  const [best, ...rest] = first.candidates;
  const others = judged
    .slice(1)
    .filter(({ confidence }) => confidence >= first.confidence * NEARLY_AS_SURE)
    .flatMap((other) => other.candidates);
  const ordered = [...rest, ...others].sort((a, b) => b.score - a.score);
  return { ...first, candidates: best ? [best, ...ordered] : ordered, taught };
}

function judgeTogether(
  question: Question,
  candidates: readonly Candidate[],
  taught: TaughtBeliefs,
): Pick<Ranking, "candidates" | "doubts" | "confidence"> {
  const [best, next] = candidates;
  const belief = taught.get(best?.passage.article ?? "");
  const doubts = doubtsOf(question, (best?.score ?? 0) - (next?.score ?? 0), belief ?? NO_BELIEF);
  const sure = best ? confidence(best.signals, doubts, belief !== undefined) : 0;
  return { candidates, doubts, confidence: belief ? sure : sure * (1 - gapOfBody(question, taught)) };
}

/**
 * How strongly a question after "the task force", without saying which, asks what an article is known not to say: then
 * the figures of another body are no answer.
 */
function gapOfBody({ speaksOfBody, bodies, places }: Question, taught: TaughtBeliefs): number {
  if (!speaksOfBody || bodies.length > 0 || places.length > 0) return 0;
  return Math.max(0, ...[...taught.values()].map(gapBelief));
}

/** A date with its year goes before one without, where both answer about as well: years later it matters. */
function fullestFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  const [best] = candidates;
  if (!best || best.signals.held === 0 || best.signals.held === 1) return candidates;
  const fuller = candidates.find(
    ({ signals, score }) => signals.held === 1 && score > best.score - NEARLY_AS_GOOD,
  );
  return fuller ? [fuller, ...candidates.filter((candidate) => candidate !== fuller)] : candidates;
}
