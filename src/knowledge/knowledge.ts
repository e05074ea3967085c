import { createHash } from "node:crypto";
import type { Article, Passage } from "./article.ts";
import { type CountedWords, countWords } from "./counted-words.ts";
import { openArticles, type PackedArticles, type PassageList, packArticles } from "./packed-passages.ts";
import { countPostings, type Postings } from "./postings.ts";
import type { Content } from "./read-content.ts";
import type { Places } from "./read-places.ts";
import type { Taught } from "./read-questions.ts";
import type { Spellings } from "./read-spellings.ts";
import type { ResidentPhrase, ResidentWords } from "./read-words.ts";
import { openSearchIndex, type SearchIndex } from "./search-index.ts";
import { gatherWords, type KnownWords, openVocabulary, type Vocabulary } from "./vocabulary.ts";
import { openWordNumbers, type WordNumbers } from "./word-numbers.ts";
import type { WordVectors } from "./word-vectors.ts";
import { stemOf, wordsOf } from "./words.ts";

/** A word as common as this, or commoner, is real English: it is never "corrected" into an article's word. */
export const KNOWN_WELL = 60_000;

/** Everything that can be answered from, ready to be searched. */
export interface Knowledge {
  readonly articles: ReadonlyMap<string, Article>;
  readonly passages: PassageList;
  readonly index: SearchIndex;
  readonly vocabulary: Vocabulary;
  readonly vectors: WordVectors;
  /** What residents say, by the stem of its first word. */
  readonly residentWords: ReadonlyMap<string, readonly ResidentPhrase[]>;
  readonly places: Places;
  readonly spellings: Spellings;
  /** Every entry that editors taught. */
  readonly taught: readonly Taught[];
  /** What residents say that has nothing to do with any article. */
  readonly elsewhere: readonly string[];
  /** Changes with everything by which questions are read and learned from, in whatever folder it stands. */
  readonly lessonsKey: string;
  /** The last two words of the names of bodies, as stems joined by a space: "task forc", "borough council". */
  readonly bodyKinds: ReadonlySet<string>;
  readonly words: WordNumbers;
}

/** What takes time to make out of content, as plain data that can be saved. */
export interface Prepared {
  readonly articles: PackedArticles;
  readonly counted: CountedWords;
  readonly residentWords: ResidentWords;
  readonly places: Places;
  readonly spellings: Spellings;
  readonly postings: Postings;
  readonly known: KnownWords;
  readonly bodyKinds: ReadonlySet<string>;
  readonly taught: readonly Taught[];
  readonly elsewhere: readonly string[];
  readonly lessonsKey: string;
}

/** Counts and indexes content. */
export function prepareKnowledge(content: Content, vectors: WordVectors): Prepared {
  const { articles, residentWords, places, spellings } = content;
  const passages = articles.flatMap((article) => article.passages);
  const counted = countWords(articles, passages);
  const known = gatherWords(new Set(counted.words), saidWords(content, vectors), pairsToSplit(articles));
  return {
    articles: packArticles(articles),
    counted,
    residentWords,
    places,
    spellings,
    postings: countPostings(counted, passages, articles),
    known,
    bodyKinds: bodyKinds(passages),
    taught: content.taught,
    elsewhere: content.elsewhere,
    lessonsKey: keyOf([content.taught, content.elsewhere, residentWords, places, spellings, known]),
  };
}

/** The same for the same values in every process, which the bytes of v8's serialize are not. */
function keyOf(values: unknown): string {
  const plain = (_: string, value: unknown): unknown =>
    value instanceof Map || value instanceof Set || ArrayBuffer.isView(value)
      ? [...(value as Iterable<unknown>)]
      : value;
  return createHash("sha256").update(JSON.stringify(values, plain)).digest("hex");
}

/** Opens what was prepared. */
export function openKnowledge(prepared: Prepared, vectors: WordVectors): Knowledge {
  const { residentWords, places, spellings, taught, elsewhere, lessonsKey, bodyKinds } = prepared;
  return {
    ...openArticles(prepared.articles),
    index: openSearchIndex(prepared.postings),
    vocabulary: openVocabulary(prepared.known, vectors.place),
    vectors,
    residentWords: Map.groupBy(residentWords, ({ says }) => says[0] ?? ""),
    places,
    spellings,
    taught,
    elsewhere,
    lessonsKey,
    bodyKinds,
    words: openWordNumbers(prepared.counted, vectors),
  };
}

/** Words that residents were said to use. Of taught questions only known English, since editors teach misspellings too. */
function saidWords({ residentWords, taught }: Content, vectors: WordVectors): Set<string> {
  const all = new Set(residentWords.flatMap(({ said }) => wordsOf(said)));
  for (const word of taught.flatMap(({ asks }) => asks.flatMap(wordsOf))) {
    const place = vectors.place(word);
    if (place !== -1 && place < KNOWN_WELL) all.add(word);
  }
  return all;
}

function bodyKinds(passages: readonly Passage[]): Set<string> {
  const kinds = new Set<string>();
  for (const { sentences } of passages) {
    for (const { kind, text } of sentences.flatMap(({ holds }) => holds)) {
      const words = kind === "organisation" ? wordsOf(text) : [];
      if (words.length >= 3) kinds.add(words.slice(-2).map(stemOf).join(" "));
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
      if (!text.includes("-")) continue;
      for (const [, first, second] of text.toLowerCase().matchAll(HYPHENATED))
        pairs.add(`${first} ${second}`);
    }
  }
  return pairs;
}

const HYPHENATED = /(\p{L}{2,})-(\p{L}{2,})/gu;
