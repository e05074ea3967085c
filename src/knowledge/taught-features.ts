import { centreOf, type Features, featuresOf, type Scarcity, scarcityOf } from "./likeness.ts";
import type { Taught } from "./read-questions.ts";
import type { WordVectors } from "./word-vectors.ts";
import { stemOf, wordsOf } from "./words.ts";

/** Everything that editors taught, ready to be compared with a question, as plain data. */
export interface TaughtFeatures {
  readonly entries: readonly TaughtEntry[];
  readonly scarcity: Scarcity;
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
export function prepareTaught(taught: readonly Taught[], vectors: WordVectors): TaughtFeatures {
  const merged = mergeSameSentence(taught);
  const scarcity = scarcityOf(merged.flatMap(({ asks }) => asks.map((ask) => wordsOf(ask).map(stemOf))));
  const entries = merged.map((one) => {
    const wordings = one.asks.map((ask) => featuresOf(wordsOf(ask), scarcity, vectors));
    return { taught: one, wordings, centre: centreOf(wordings) };
  });
  return { entries, scarcity, articles: new Set(taught.map(articleOf)) };
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
