import type { Article, Passage, Sentence, Speaker } from "./article.ts";
import { createRecent } from "./recent.ts";
import type { Run } from "./search-index.ts";

/** Articles without their passages, and the passages as bytes: an archive of them takes the space of its text. */
export interface PackedArticles {
  readonly cards: readonly ArticleCard[];
  /** Each passage as JSON in UTF-8, one after the other. */
  readonly bytes: Uint8Array;
  /** Where each begins, and one more. */
  readonly starts: Uint32Array;
}

/** An article, with how many passages it has. */
interface ArticleCard {
  readonly card: Omit<Article, "passages">;
  readonly passages: number;
}

/** The passages of all articles, read when they are asked for. */
export interface PassageList extends Iterable<Passage> {
  readonly length: number;
  /** The passage at a place from 0 up. */
  at(place: number): Passage;
  /** The place of a passage by its id; undefined where there is none of it. */
  placeOf(id: string): number | undefined;
  /** The places of an article's passages. */
  runOf(article: string): Run;
  some(test: (passage: Passage) => boolean): boolean;
}

/** How many passages are kept as they were read. */
const MOST_KEPT = 2_000;
/** Bytes made room for at first. */
const FIRST_SIZE = 65_536;

/** Packs articles. */
export function packArticles(articles: readonly Article[]): PackedArticles {
  const starts = new Uint32Array(articles.reduce((sum, { passages }) => sum + passages.length, 1));
  let bytes = Buffer.allocUnsafeSlow(FIRST_SIZE);
  let [end, place] = [0, 0];
  for (const passage of articles.flatMap(({ passages }) => passages)) {
    const json = JSON.stringify(pack(passage));
    // A UTF-16 unit takes three bytes of UTF-8 at most.
    while (end + json.length * 3 > bytes.length) bytes = twiceAsLarge(bytes);
    end += bytes.write(json, end);
    starts[++place] = end;
  }
  const cards = articles.map(({ passages, ...card }) => ({ card, passages: passages.length }));
  return { cards, bytes: new Uint8Array(bytes.subarray(0, end)), starts };
}

/** A passage without the names of its fields; a sentence that holds nothing is its text alone. */
type Packed = readonly [
  id: string,
  article: string,
  headings: readonly string[],
  sentences: readonly (string | Sentence)[],
  speaker?: Speaker,
];

function pack({ id, article, headings, sentences, speaker }: Passage): Packed {
  const packed = sentences.map((sentence) => (sentence.holds.length === 0 ? sentence.text : sentence));
  return speaker ? [id, article, headings, packed, speaker] : [id, article, headings, packed];
}

function unpack([id, article, headings, packed, speaker]: Packed): Passage {
  const sentences = packed.map((one) => (typeof one === "string" ? { text: one, holds: [] } : one));
  return { id, article, headings, ...(speaker && { speaker }), sentences };
}

function twiceAsLarge(bytes: Buffer): Buffer<ArrayBuffer> {
  const larger = Buffer.allocUnsafeSlow(bytes.length * 2);
  bytes.copy(larger);
  return larger;
}

/** Opens packed articles: each by its id, and all passages. */
export function openArticles({ cards, bytes, starts }: PackedArticles): {
  readonly articles: ReadonlyMap<string, Article>;
  readonly passages: PassageList;
} {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = createRecent(
    (place: number) => unpack(JSON.parse(text.toString("utf8", starts[place], starts[place + 1])) as Packed),
    MOST_KEPT,
  );
  const runs = new Map<string, Run>();
  const articles = new Map<string, Article>();
  let next = 0;
  for (const { card, passages } of cards) {
    const first = next;
    next += passages;
    runs.set(card.id, { start: first, end: next });
    articles.set(
      card.id,
      withPassages(card, () => Array.from({ length: passages }, (_, n) => at(first + n))),
    );
  }
  return { articles, passages: listPassages(starts.length - 1, at, runs) };
}

/** An article whose passages are read when somebody asks for them. */
function withPassages(card: ArticleCard["card"], read: () => Passage[]): Article {
  return Object.defineProperty({ ...card }, "passages", { get: read, enumerable: true }) as Article;
}

function listPassages(
  length: number,
  at: (place: number) => Passage,
  runs: ReadonlyMap<string, Run>,
): PassageList {
  function* all(): Generator<Passage> {
    for (let place = 0; place < length; place++) yield at(place);
  }
  return {
    length,
    at,
    placeOf(id) {
      const hash = id.lastIndexOf("#");
      const place = (runs.get(id.slice(0, hash))?.start ?? Number.NaN) + Number(id.slice(hash + 1)) - 1;
      return Number.isNaN(place) ? undefined : place;
    },
    runOf: (article) => runs.get(article) ?? { start: 0, end: 0 },
    some(test) {
      for (const passage of all()) if (test(passage)) return true;
      return false;
    },
    [Symbol.iterator]: all,
  };
}
