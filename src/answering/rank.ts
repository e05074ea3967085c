import type { Passage, Sentence } from "../knowledge/article.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { sentenceKey } from "../knowledge/taught-features.ts";
import { confidence, type Doubts, doubtsOf, type Signals, scoreOf, signalsOf } from "./confidence.ts";
import { weighSentences } from "./evidence.ts";
import type { Question } from "./question.ts";
import { compareTaught, type TaughtLikeness, UNTAUGHT } from "./taught.ts";
import { cannotAnswer } from "./veto.ts";

/** A sentence that may be the answer. */
export interface Candidate {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly signals: Signals;
  /** The greater, the likelier it is to answer, if any sentence does. */
  readonly score: number;
}

export interface Ranking {
  /** Best first. */
  readonly candidates: readonly Candidate[];
  readonly taught: TaughtLikeness;
  readonly doubts: Doubts;
  /** How sure it is that the best candidate answers the question, 0 to 1; 0 where there is none. */
  readonly confidence: number;
}

const NO_SIGNALS = signalsOf(
  { sentence: 0, coverage: 0, missing: 0, holdsAsked: undefined, phrases: 0, aboutOther: false },
  UNTAUGHT,
);
/** How many passages are read sentence by sentence. */
const SHORTLIST = 24;
/** How many more are read because an editor taught a wording that is like the question. */
const TAUGHT_SHORTLIST = 6;

/** Ranks the sentences that may answer a question: those of one article where one is named, else of all. */
export function prepareRanking(knowledge: Knowledge): (question: Question, article?: string) => Ranking {
  const places = new Map(knowledge.passages.map(({ id }, place) => [id, place]));
  return (question, article) => {
    const taught = compareTaught(question, knowledge);
    const found = knowledge.index.search(searchStems(question), SHORTLIST).map(({ place }) => place);
    const passages = new Set([...found, ...taughtPlaces(taught, places)]);
    const candidates = [...passages].flatMap((place) => {
      const passage = knowledge.passages[place] as Passage;
      if (article !== undefined && passage.article !== article) return [];
      return weighSentences(question, passage, knowledge).flatMap((evidence, at): Candidate[] => {
        if (cannotAnswer(question, evidence)) return [];
        const alike = taught.answers.get(sentenceKey(passage.id, at)) ?? UNTAUGHT;
        const signals = signalsOf(evidence, alike);
        return [{ passage, sentence: passage.sentences[at] as Sentence, signals, score: scoreOf(signals) }];
      });
    });
    return judge(
      question,
      candidates.sort((a, b) => b.score - a.score),
      taught,
    );
  };
}

function judge(question: Question, candidates: readonly Candidate[], taught: TaughtLikeness): Ranking {
  const [best, next] = candidates;
  const signals = best?.signals ?? NO_SIGNALS;
  const isTaught = best !== undefined && taught.articles.has(best.passage.article);
  const doubts = doubtsOf(question, signals, (best?.score ?? 0) - (next?.score ?? 0), taught);
  return { candidates, taught, doubts, confidence: best ? confidence(signals, doubts, isTaught) : 0 };
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

function taughtPlaces({ answers }: TaughtLikeness, places: ReadonlyMap<string, number>): number[] {
  return [...answers]
    .sort(([, a], [, b]) => b.share + b.wording - a.share - a.wording)
    .slice(0, TAUGHT_SHORTLIST)
    .flatMap(([key]) => places.get(key.slice(0, key.lastIndexOf("/"))) ?? []);
}
