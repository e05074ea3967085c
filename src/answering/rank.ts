import type { Passage, Sentence } from "../knowledge/article.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Hit } from "../knowledge/search-index.ts";
import { type Doubts, type Signals, scoreOf, signalsOf } from "./confidence.ts";
import { type Evidence, prepareEvidence } from "./evidence.ts";
import { type LearnedArticle, learnTaught, sentenceKey } from "./learn-taught.ts";
import { preparePassageScore } from "./passage-score.ts";
import type { Question } from "./question.ts";
import { surestFirst } from "./surest-first.ts";
import { prepareTaught, type TaughtBeliefs } from "./taught.ts";
import { cannotAnswer } from "./veto.ts";
import { prepareWeighing } from "./weighing.ts";

/** A sentence that may be the answer. */
export interface Candidate {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly signals: Signals;
  /** The greater, the likelier it is to answer, if any sentence does. */
  readonly score: number;
}

interface RankedPassage {
  readonly passage: Passage;
  readonly score: number;
}

export interface Ranking {
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** The passages that were read, the likeliest first, whether or not a sentence of theirs may answer. */
  readonly passages: readonly RankedPassage[];
  readonly taught: TaughtBeliefs;
  readonly doubts: Doubts;
  /** How sure it is that the best candidate answers the question, 0 to 1; 0 where there is none. */
  readonly confidence: number;
}

/** The signals of no sentence at all. */
export const NO_SIGNALS = signalsOf(
  { sentence: 0, coverage: 0, missing: 0, holdsAsked: undefined, phrases: 0, aboutOther: false },
  0,
);
/** How many passages are read sentence by sentence. */
const SHORTLIST = 16;
/** How many more are read because an editor taught a wording that is like the question. */
const TAUGHT_SHORTLIST = 6;

/**
 * Ranks the sentences that may answer a question: those of one article where one is named, else of all. `learned` is what
 * learnTaught made of the same knowledge.
 */
export function prepareRanking(
  knowledge: Knowledge,
  learned: readonly LearnedArticle[] = learnTaught(knowledge),
): (question: Question, article?: string) => Ranking {
  const believe = prepareTaught(knowledge, learned);
  return (question, article) => {
    const taught = believe(question);
    const weighing = prepareWeighing(question, knowledge);
    const weigh = prepareEvidence(question, weighing, knowledge);
    const scorePassage = preparePassageScore(question, knowledge);
    const read = shortlist(question, taught, knowledge, article).map(({ place, score }) => {
      const reading = weighing.read(knowledge.words.ofPassage(place));
      const sentences = weigh(place, reading);
      return { place, sentences, score: scorePassage(score, reading, sentences) };
    });
    const passages = read
      .sort((a, b) => b.score - a.score)
      .map(({ place, score }) => ({ passage: knowledge.passages.at(place), score }));
    const candidates = read
      .flatMap(({ place, sentences }) => candidatesOf(question, place, sentences, taught, knowledge))
      .sort((a, b) => b.score - a.score);
    return { ...surestFirst(question, candidates, taught), passages };
  };
}

/** The passages that are read sentence by sentence: those that search finds, and those that an editor taught. */
function shortlist(
  question: Question,
  taught: TaughtBeliefs,
  { index, passages }: Knowledge,
  article: string | undefined,
): Hit[] {
  const within = article === undefined ? undefined : passages.runOf(article);
  const found = index.search(searchStems(question), SHORTLIST, within);
  const known = new Set(found.map(({ place }) => place));
  const more = taughtPlaces(taught, passages).filter(
    (place) => !known.has(place) && (!within || (place >= within.start && place < within.end)),
  );
  return [...found, ...[...new Set(more)].map((place) => ({ place, score: 0 }))];
}

/** The sentences of a passage that may answer. */
function candidatesOf(
  question: Question,
  place: number,
  sentences: readonly Evidence[],
  taught: TaughtBeliefs,
  { passages }: Knowledge,
): Candidate[] {
  const passage = passages.at(place);
  const beliefs = taught.get(passage.article)?.answers;
  return sentences.flatMap((evidence, at) => {
    if (cannotAnswer(question, evidence, beliefs !== undefined)) return [];
    const signals = signalsOf(evidence, beliefs?.get(sentenceKey(passage.id, at)) ?? 0);
    return [{ passage, sentence: passage.sentences[at] as Sentence, signals, score: scoreOf(signals) }];
  });
}

/** Every word of the question, and those that an article may use instead. */
function searchStems({ terms }: Question): { stem: string; weight: number }[] {
  return terms.flatMap(({ stem, instead }) => [
    { stem, weight: 1 },
    ...instead.flatMap(({ stems, weight }) =>
      stems.map((other) => ({ stem: other, weight: weight / stems.length })),
    ),
  ]);
}

function taughtPlaces(taught: TaughtBeliefs, passages: Knowledge["passages"]): number[] {
  return [...taught.values()]
    .flatMap(({ answers }) => [...answers])
    .sort(([, a], [, b]) => b - a)
    .slice(0, TAUGHT_SHORTLIST)
    .flatMap(([key]) => passages.placeOf(key.slice(0, key.lastIndexOf("/"))) ?? []);
}
