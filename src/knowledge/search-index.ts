import type { Article, Passage } from "./article.ts";
import { isStopWord } from "./stop-words.ts";
import { stemOf, wordsOf } from "./words.ts";

/** How much a word counts by where it stands, and how BM25F weighs it (Robertson and Zaragoza 2009). */
const WEIGHTS = { text: 1, heading: 0.6, title: 0.3 };
/** How soon more of the same word stops helping: 0 at once, 2 late. */
const SATURATION = 1.2;
/** How much a long passage is held against its words: 0 not at all, 1 in full. */
const LENGTH_PENALTY = 0.6;

/** An inverted index as plain data: for each stem, where it stands and how much it weighs there. */
export interface Postings {
  readonly size: number;
  readonly stems: readonly string[];
  /** Where each stem's run begins in `places` and `impacts`, and one more. */
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
  /** BM25F impact of the stem in each place, 0 to 1. */
  readonly impacts: Float32Array;
}

export interface SearchIndex {
  readonly size: number;
  /** In how many passages a stem stands. */
  spread(stem: string): number;
  /** The passages in which the stems weigh most, best first: their places, and BM25F scores from 0 up. */
  search(stems: readonly WeightedStem[], limit: number): Hit[];
}

interface WeightedStem {
  readonly stem: string;
  readonly weight: number;
}

interface Hit {
  readonly place: number;
  readonly score: number;
}

/** An index that searches postings. */
export function openSearchIndex({ size, stems, starts, places, impacts }: Postings): SearchIndex {
  const rows = new Map(stems.map((stem, row) => [stem, row]));
  const scores = new Float32Array(size);
  const runOf = (stem: string): readonly [number, number] => {
    const row = rows.get(stem);
    return row === undefined ? [0, 0] : [starts[row] as number, starts[row + 1] as number];
  };
  return {
    size,
    spread(stem) {
      const [start, end] = runOf(stem);
      return end - start;
    },
    search(wanted, limit) {
      const touched: number[] = [];
      for (const { stem, weight } of wanted) {
        const [start, end] = runOf(stem);
        const share = weight * Math.log(1 + (size - (end - start) + 0.5) / (end - start + 0.5));
        for (let at = start; at < end; at++) {
          const place = places[at] as number;
          if (scores[place] === 0) touched.push(place);
          scores[place] = (scores[place] as number) + share * (impacts[at] as number);
        }
      }
      const hits = bestOf(touched, scores, limit);
      for (const place of touched) scores[place] = 0;
      return hits;
    },
  };
}

/** The greatest few of many scores, in order, without sorting them all. */
function bestOf(touched: readonly number[], scores: Float32Array, limit: number): Hit[] {
  const best: Hit[] = [];
  for (const place of touched) {
    const score = scores[place] as number;
    const last = best.at(-1);
    if (best.length === limit && last && score <= last.score) continue;
    let at = best.length;
    while (at > 0 && isBefore(place, score, best[at - 1] as Hit)) at--;
    best.splice(at, 0, { place, score });
    if (best.length > limit) best.pop();
  }
  return best;
}

function isBefore(place: number, score: number, other: Hit): boolean {
  return score > other.score || (score === other.score && place < other.place);
}

/** The postings of passages. */
export function countPostings(
  passages: readonly Passage[],
  articles: ReadonlyMap<string, Article>,
): Postings {
  const byStem = new Map<string, number[]>();
  const lengths = new Float32Array(passages.length);
  passages.forEach((passage, place) => {
    const here = new Map<string, number>();
    for (const { text } of passage.sentences)
      lengths[place] = (lengths[place] as number) + take(text, WEIGHTS.text, here);
    for (const heading of passage.headings) take(heading, WEIGHTS.heading, here);
    take(articles.get(passage.article)?.title ?? "", WEIGHTS.title, here);
    for (const [stem, weight] of here) {
      const list = byStem.get(stem);
      if (list) list.push(place, weight);
      else byStem.set(stem, [place, weight]);
    }
  });
  return weigh(byStem, lengths);
}

/** Counts the content words of a text into a passage's; gives how many words the text has. */
function take(text: string, weight: number, counts: Map<string, number>): number {
  const words = wordsOf(text);
  for (const word of words) {
    if (isStopWord(word)) continue;
    const stem = stemOf(word);
    counts.set(stem, (counts.get(stem) ?? 0) + weight);
  }
  return words.length;
}

function weigh(byStem: ReadonlyMap<string, readonly number[]>, lengths: Float32Array): Postings {
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length) || 1;
  const total = [...byStem.values()].reduce((sum, list) => sum + list.length / 2, 0);
  const starts = new Uint32Array(byStem.size + 1);
  const places = new Uint32Array(total);
  const impacts = new Float32Array(total);
  let end = 0;
  let row = 0;
  for (const list of byStem.values()) {
    for (let at = 0; at < list.length; at += 2, end++) {
      const place = list[at] as number;
      const weight = list[at + 1] as number;
      const norm = 1 - LENGTH_PENALTY + (LENGTH_PENALTY * (lengths[place] as number)) / average;
      places[end] = place;
      impacts[end] = weight / (weight + SATURATION * norm);
    }
    starts[++row] = end;
  }
  return { size: lengths.length, stems: [...byStem.keys()], starts, places, impacts };
}
