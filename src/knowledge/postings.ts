import type { Article, Passage } from "./article.ts";
import type { CountedWords } from "./counted-words.ts";
import { isStopWord } from "./stop-words.ts";
import { stemOf, wordsOf } from "./words.ts";

/** An inverted index as plain data: for each stem, where it stands and how much it weighs there. */
export interface Postings {
  /** How many passages there are. */
  readonly size: number;
  readonly stems: readonly string[];
  /** Where each stem's run begins in `places` and `impacts`, and one more. */
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
  /** BM25F impact of the stem in each place, 0 to 1. */
  readonly impacts: Float32Array;
}

/** How much a word counts by where it stands, and how BM25F weighs it (Robertson and Zaragoza 2009). */
const WEIGHTS = { text: 1, heading: 0.6, title: 0.3 };
/** How soon more of the same word stops helping: 0 at once, 2 late. */
const SATURATION = 1.2;
/** How much a long passage is held against its words: 0 not at all, 1 in full. */
const LENGTH_PENALTY = 0.6;

/** The postings of passages, all of whose words were counted. */
export function countPostings(
  counted: CountedWords,
  passages: readonly Passage[],
  articles: readonly Article[],
): Postings {
  const weigh = passageWeigher(counted, passages, articles);
  const { stems } = counted;
  const starts = new Uint32Array(stems.length + 1);
  passages.forEach((_, place) => {
    for (const stem of weigh(place).stems) starts[stem + 1] = (starts[stem + 1] as number) + 1;
  });
  for (let stem = 0; stem < stems.length; stem++)
    starts[stem + 1] = (starts[stem + 1] as number) + (starts[stem] as number);
  const places = new Uint32Array(starts.at(-1) as number);
  const impacts = new Float32Array(places.length);
  const ends = starts.slice();
  const average = averageLength(counted, passages.length);
  passages.forEach((_, place) => {
    const norm = 1 - LENGTH_PENALTY + (LENGTH_PENALTY * lengthOf(counted, place)) / average;
    const { stems: here, weights } = weigh(place);
    for (const stem of here) {
      const end = ends[stem] as number;
      const weight = weights[stem] as number;
      places[end] = place;
      impacts[end] = weight / (weight + SATURATION * norm);
      ends[stem] = end + 1;
    }
  });
  return { size: passages.length, stems, starts, places, impacts };
}

/** Weighs the stems of one passage after the other: which stand there, and how much each weighs until the next call. */
function passageWeigher(
  { words, stems, stemOfWord, text, sentences, passages: starts }: CountedWords,
  passages: readonly Passage[],
  articles: readonly Article[],
): (place: number) => { readonly stems: readonly number[]; readonly weights: Float32Array } {
  const isStop = Uint8Array.from(words, (word) => Number(isStopWord(word)));
  const weights = new Float32Array(stems.length);
  const titles = new Map(articles.map(({ id, title }) => [id, title]));
  const numbers = new Map(stems.map((stem, number) => [stem, number]));
  let here: number[] = [];
  const add = (stem: number, weight: number): void => {
    if (weights[stem] === 0) here.push(stem);
    weights[stem] = (weights[stem] as number) + weight;
  };
  const addText = (shown: string, weight: number): void => {
    for (const word of wordsOf(shown))
      if (!isStopWord(word)) add(numbers.get(stemOf(word)) as number, weight);
  };
  return (place) => {
    for (const stem of here) weights[stem] = 0;
    here = [];
    const end = sentences[starts[place + 1] as number] as number;
    for (let at = sentences[starts[place] as number] as number; at < end; at++) {
      const word = text[at] as number;
      if (isStop[word] === 0) add(stemOfWord[word] as number, WEIGHTS.text);
    }
    const { headings, article } = passages[place] as Passage;
    for (const heading of headings) addText(heading, WEIGHTS.heading);
    addText(titles.get(article) ?? "", WEIGHTS.title);
    return { stems: here, weights };
  };
}

function lengthOf({ sentences, passages }: CountedWords, place: number): number {
  const [first, next] = [passages[place] as number, passages[place + 1] as number];
  return (sentences[next] as number) - (sentences[first] as number);
}

function averageLength({ text }: CountedWords, passages: number): number {
  return text.length / Math.max(1, passages) || 1;
}
