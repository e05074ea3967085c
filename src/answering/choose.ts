import type { Passage, Sentence } from "../knowledge/article.ts";
import type { Candidate, Ranking } from "./rank.ts";

/** A run of sentences of one passage that is quoted together. */
export interface Quotation {
  readonly passage: Passage;
  /** In the order of the passage. */
  readonly sentences: readonly Sentence[];
  /** The one that answers; the others make it understood. */
  readonly answer: Sentence;
}

/** The next best sentence is quoted too when it is at least this likely, against 1 for the best. */
const NEARLY_AS_LIKELY = 0.35;
/** A sentence of another article is quoted beside the best when it is at least this likely. */
const AS_LIKELY = 0.5;
/** From this confidence on one sentence is enough. */
const SURE = 0.75;
/** Says who or what only with the sentence before it. */
const LEANS_ON_LAST = /^(?:it|they|these|those|this|he|she|both|such)\b/i;

/**
 * What to quote: the best sentence, and what it needs to be understood; another article's sentence that answers as well,
 * since sources can disagree; else the next best where the best is not sure and the next nearly as likely.
 */
export function chooseQuotations({ candidates, confidence }: Ranking): Quotation[] {
  const [best, next] = candidates;
  if (!best) return [];
  const first = quotationOf(best);
  const elsewhere = candidates.find(({ passage }) => passage.article !== best.passage.article);
  if (elsewhere && likelihood(elsewhere, best) >= AS_LIKELY) return [first, quotationOf(elsewhere)];
  const isEnough = !next || confidence >= SURE || likelihood(next, best) < NEARLY_AS_LIKELY;
  return isEnough || first.sentences.includes(next.sentence) ? [first] : [first, quotationOf(next)];
}

/** How likely a candidate is, against 1 for the best. */
function likelihood(candidate: Candidate, best: Candidate): number {
  return Math.exp(candidate.score - best.score);
}

function quotationOf({ passage, sentence }: Candidate): Quotation {
  const at = passage.sentences.indexOf(sentence);
  const start = LEANS_ON_LAST.test(sentence.text) ? Math.max(0, at - 1) : at;
  // A sentence that ends in a colon announces the list below it.
  const end = sentence.text.endsWith(":") ? passage.sentences.length : at + 1;
  return { passage, sentences: passage.sentences.slice(start, end), answer: sentence };
}
