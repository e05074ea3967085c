import type { Article, Passage } from "./article.ts";
import type { Content } from "./read-content.ts";
import type { Places } from "./read-places.ts";
import type { Spellings } from "./read-spellings.ts";
import type { ResidentWords } from "./read-words.ts";
import { countPostings, openSearchIndex, type Postings, type SearchIndex } from "./search-index.ts";
import { createSentenceWords } from "./sentence-words.ts";
import { prepareTaught, type TaughtFeatures } from "./taught-features.ts";
import { gatherWords, type KnownWords, openVocabulary, type Vocabulary } from "./vocabulary.ts";
import type { WordVectors } from "./word-vectors.ts";
import { stemOf, wordsOf } from "./words.ts";

/** Everything that can be answered from, ready to be searched. */
export interface Knowledge {
  readonly articles: ReadonlyMap<string, Article>;
  readonly passages: readonly Passage[];
  readonly index: SearchIndex;
  readonly vocabulary: Vocabulary;
  readonly vectors: WordVectors;
  readonly residentWords: ResidentWords;
  readonly places: Places;
  readonly spellings: Spellings;
  readonly taught: TaughtFeatures;
  /** The last two words of the names of bodies, as stems joined by a space: "task forc", "borough council". */
  readonly bodyKinds: ReadonlySet<string>;
  readonly words: ReturnType<typeof createSentenceWords>;
}

/** What takes time to make out of content, as plain data that can be saved. */
export interface Prepared {
  readonly articles: readonly Article[];
  readonly residentWords: ResidentWords;
  readonly places: Places;
  readonly spellings: Spellings;
  readonly postings: Postings;
  readonly known: KnownWords;
  readonly bodyKinds: ReadonlySet<string>;
  readonly taught: TaughtFeatures;
}

/** Counts and indexes content. */
export function prepareKnowledge(content: Content, vectors: WordVectors): Prepared {
  const { articles, residentWords, places, spellings } = content;
  const passages = articles.flatMap((article) => article.passages);
  return {
    articles,
    residentWords,
    places,
    spellings,
    postings: countPostings(passages, byId(articles)),
    known: gatherWords(allWords(content), pairsToSplit(articles)),
    bodyKinds: bodyKinds(passages),
    taught: prepareTaught(content.taught, articles, vectors),
  };
}

/** Opens what was prepared. */
export function openKnowledge(prepared: Prepared, vectors: WordVectors): Knowledge {
  const { articles, residentWords, places, spellings, taught } = prepared;
  return {
    articles: byId(articles),
    passages: articles.flatMap((article) => article.passages),
    index: openSearchIndex(prepared.postings),
    vocabulary: openVocabulary(prepared.known, vectors.place),
    vectors,
    residentWords,
    places,
    spellings,
    taught,
    bodyKinds: prepared.bodyKinds,
    words: createSentenceWords(vectors),
  };
}

function byId(articles: readonly Article[]): Map<string, Article> {
  return new Map(articles.map((article) => [article.id, article]));
}

/** Words of articles, and those that residents were said to use: a misspelling may be meant for either. */
function allWords({ articles, residentWords, taught }: Content): Set<string> {
  const words = new Set<string>();
  const take = (text: string): void => {
    for (const word of wordsOf(text)) words.add(word);
  };
  for (const { title, passages } of articles) {
    take(title);
    for (const { headings, sentences } of passages) {
      headings.forEach(take);
      for (const { text } of sentences) take(text);
    }
  }
  for (const { said } of residentWords) take(said);
  for (const { asks } of taught) asks.forEach(take);
  return words;
}

function bodyKinds(passages: readonly Passage[]): Set<string> {
  const kinds = new Set<string>();
  for (const { holds } of passages.flatMap(({ sentences }) => sentences)) {
    for (const { kind, text } of holds) {
      const words = wordsOf(text);
      if (kind === "organisation" && words.length >= 3) kinds.add(words.slice(-2).map(stemOf).join(" "));
    }
  }
  return kinds;
}

/** Neighbours that residents run together: hyphenated words, and the words of titles. */
function pairsToSplit(articles: readonly Article[]): Set<string> {
  const pairs = new Set<string>();
  for (const { title, passages } of articles) {
    const words = wordsOf(title);
    for (let at = 1; at < words.length; at++) pairs.add(`${words[at - 1]} ${words[at]}`);
    for (const { text } of passages.flatMap(({ sentences }) => sentences)) {
      for (const [, first, second] of text.toLowerCase().matchAll(HYPHENATED))
        pairs.add(`${first} ${second}`);
    }
  }
  return pairs;
}

const HYPHENATED = /(\p{L}{2,})-(\p{L}{2,})/gu;
