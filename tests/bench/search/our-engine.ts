import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { understand } from "../../../src/answering/question.ts";
import { prepareRanking } from "../../../src/answering/rank.ts";
import type { Article, Passage } from "../../../src/knowledge/article.ts";
import { cutSentences } from "../../../src/knowledge/cut-sentences.ts";
import { findHoldings } from "../../../src/knowledge/holdings.ts";
import {
  type Knowledge,
  openKnowledge,
  type Prepared,
  prepareKnowledge,
} from "../../../src/knowledge/knowledge.ts";
import { readContent } from "../../../src/knowledge/read-content.ts";
import { remember } from "../../../src/knowledge/saved-knowledge.ts";
import { loadWordVectors } from "../../../src/knowledge/word-vectors.ts";
import type { Engine } from "./engines.ts";

/** An article of an archive has about this many passages. */
const PASSAGES_AN_ARTICLE = 10;
const FINGERPRINT = Buffer.alloc(32, 1);
const VECTORS = new URL("../../../src/knowledge/word-vectors.bin", import.meta.url);

/** Makes knowledge of texts, with the shipped words, spellings and places. */
export async function prepareTexts(texts: readonly string[]) {
  const { content } = await readContent("knowledge");
  const articles = makeArticles(texts);
  return prepareKnowledge({ ...content, taught: [], articles }, loadWordVectors(VECTORS));
}

/** The whole way of a question in this project: understood and ranked; the passages of the best sentences. */
export async function buildOurs(texts: readonly string[]): Promise<Engine> {
  return asking(openKnowledge(await prepareTexts(texts), loadWordVectors(VECTORS)));
}

/** Prepares texts and keeps them in a folder of their own, for another process to load; gives the folder. */
export async function keepOurs(texts: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "bench-knowledge-"));
  const { notSaved } = await remember(folder, FINGERPRINT, () => prepareTexts(texts));
  if (notSaved !== undefined) throw notSaved;
  return folder;
}

/** What a start does that finds kept knowledge. */
export async function loadOurs(folder: string): Promise<Engine> {
  const { value } = await remember(folder, FINGERPRINT, () => {
    throw new Error(`Nothing was kept in ${folder}.`);
  });
  await rm(folder, { recursive: true });
  return asking(openKnowledge(value as Prepared, loadWordVectors(VECTORS)));
}

function asking(knowledge: Knowledge): Engine {
  const rank = prepareRanking(knowledge);

  return (question, limit) => {
    const passages = new Set(
      rank(understand(question, knowledge)).candidates.map(({ passage }) => passage.id),
    );
    return [...passages].slice(0, limit).map((id) => knowledge.passages.placeOf(id) as number);
  };
}

function makeArticles(texts: readonly string[]): Article[] {
  const count = Math.ceil(texts.length / PASSAGES_AN_ARTICLE);
  return Array.from({ length: count }, (_, at) => {
    const id = `article-${at}`;
    const own = texts.slice(at * PASSAGES_AN_ARTICLE, (at + 1) * PASSAGES_AN_ARTICLE);
    const passages = own.map((text, place) => makePassage(id, place, text));
    return { id, file: `${id}.md`, title: `Article ${at}`, url: "https://example.org/", passages };
  });
}

function makePassage(article: string, place: number, text: string): Passage {
  const sentences = cutSentences(text).map((sentence) => ({ text: sentence, holds: findHoldings(sentence) }));
  return { id: `${article}#${place + 1}`, article, headings: [], sentences };
}
