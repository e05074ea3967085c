import type { Article } from "./article.ts";
import { bodyOf } from "./body-of.ts";
import { centreOf, type Features, featuresOf, scarcityOf, type Telling } from "./likeness.ts";
import type { Taught } from "./read-questions.ts";
import type { WordVectors } from "./word-vectors.ts";
import { stemOf, wordsOf } from "./words.ts";

/** Everything that editors taught, ready to be compared with a question, as plain data. */
export interface TaughtFeatures {
  readonly entries: readonly TaughtEntry[];
  readonly telling: Telling;
  /** Ids of the articles that anything was taught for. */
  readonly articles: ReadonlySet<string>;
}

interface TaughtEntry {
  readonly taught: Taught;
  readonly wordings: readonly Features[];
  /** The mean of its wordings: Rocchio's classifier (1971) takes a question for the entry whose mean is nearest. */
  readonly centre: Features;
}

/** Names a sentence of a passage. */
export function sentenceKey(passage: string, sentence: number): string {
  return `${passage}/${sentence}`;
}

/** Prepares taught wordings. */
export function prepareTaught(
  taught: readonly Taught[],
  articles: readonly Article[],
  vectors: WordVectors,
): TaughtFeatures {
  const merged = mergeSameSentence(taught);
  const about = new Set(taught.map(articleOf));
  const subject = new Set(articles.filter(({ id }) => about.has(id)).flatMap(subjectStems));
  const scarcity = scarcityOf(merged.flatMap(({ asks }) => asks.map((ask) => wordsOf(ask).map(stemOf))));
  const telling = { scarcity, subject };
  const entries = merged.map((one) => {
    const wordings = one.asks.map((ask) => featuresOf(wordsOf(ask), telling, vectors));
    return { taught: one, wordings, centre: centreOf(wordings) };
  });
  return { entries, telling, articles: about };
}

/** The words of the body that an article is about. */
function subjectStems(article: Article): string[] {
  return wordsOf(bodyOf(article) ?? "").map(stemOf);
}

function articleOf(taught: Taught): string {
  return taught.kind === "gap" ? taught.article : taught.passage.slice(0, taught.passage.lastIndexOf("#"));
}

/** Several entries may teach one sentence, each for another thing that it answers: they count as one. */
function mergeSameSentence(taught: readonly Taught[]): Taught[] {
  const merged = new Map<string, Taught>();
  for (const one of taught) {
    const key = one.kind === "answer" ? sentenceKey(one.passage, one.sentence) : `${one.article}: ${one.gap}`;
    const before = merged.get(key);
    merged.set(key, before ? { ...before, asks: [...before.asks, ...one.asks] } : one);
  }
  return [...merged.values()];
}
