import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isMap, isNode, isSeq, LineCounter, parseDocument } from "yaml";
import type { Problem } from "../errors.ts";
import type { Article } from "./article.ts";

/** Other ways residents ask, as an editor taught them. */
export type Taught = TaughtAnswer | TaughtGap;

interface TaughtAnswer {
  readonly kind: "answer";
  /** Id of the passage, and the place of the sentence in it. */
  readonly passage: string;
  readonly sentence: number;
  readonly asks: readonly string[];
}

/** What residents ask and the article does not say. */
interface TaughtGap {
  readonly kind: "gap";
  readonly article: string;
  /** Completes "The article does not say ...": "how many officers are in the task force". */
  readonly gap: string;
  readonly asks: readonly string[];
}

/** The id of the article that an entry was taught for. */
export function articleOf(taught: Taught): string {
  return taught.kind === "gap" ? taught.article : taught.passage.slice(0, taught.passage.lastIndexOf("#"));
}

export interface ReadQuestions {
  readonly taught: readonly Taught[];
  readonly problems: readonly Problem[];
}

/** Reads every file of a questions folder, each named after its article; nothing where there is no such folder. */
export async function readQuestions(folder: string, articles: readonly Article[]): Promise<ReadQuestions> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return [];
    throw error;
  });
  const files = names.filter((name) => name.endsWith(".yml")).sort();
  const read = await Promise.all(
    files.map(async (name) => {
      const file = join(folder, name);
      return parseQuestions(
        file,
        await readFile(file, "utf8"),
        articles.find(({ id }) => `${id}.yml` === name),
      );
    }),
  );
  return { taught: read.flatMap(({ taught }) => taught), problems: read.flatMap(({ problems }) => problems) };
}

/** Reads the text of one questions file against its article. */
export function parseQuestions(file: string, text: string, article: Article | undefined): ReadQuestions {
  const problems: Problem[] = [];
  const complain = (what: string, remedy: string, line = 1): undefined => {
    problems.push({ file, line, what, remedy });
  };
  if (!article) {
    complain(
      "There is no article of this name, or it cannot be read.",
      "Name the file after an article in knowledge/articles, ending in .yml.",
    );
    return { taught: [], problems };
  }
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const [error] = document.errors;
  if (!error && document.contents === null) return { taught: [], problems };
  if (error || !isSeq(document.contents)) {
    complain("It is not a list that can be read.", SHAPE, error?.linePos?.[0].line ?? 1);
    return { taught: [], problems };
  }
  const taught = document.contents.items.flatMap((item) => {
    const line = counter.linePos(isNode(item) ? (item.range?.[0] ?? 0) : 0).line;
    return (
      readEntry(isMap(item) ? item.toJSON() : {}, article, (what, remedy) => complain(what, remedy, line)) ??
      []
    );
  });
  return { taught, problems };
}

const SHAPE =
  "Write - answer: words of the sentence, and below it asks: with one question a line, after a dash.";

type Complain = (what: string, remedy: string) => undefined;

function readEntry(entry: Record<string, unknown>, article: Article, complain: Complain): Taught | undefined {
  const { answer, not_answered: gap, asks } = entry;
  if (!Array.isArray(asks) || asks.length === 0 || !asks.every((ask) => typeof ask === "string")) {
    return complain("This entry has no asks that are text.", SHAPE);
  }
  if (typeof gap === "string") return { kind: "gap", article: article.id, gap, asks };
  if (typeof answer !== "string") return complain("This entry has neither answer nor not_answered.", SHAPE);
  const places = article.passages.flatMap((passage) =>
    passage.sentences.flatMap(({ text }, sentence) =>
      text.includes(answer.trim()) ? [{ passage: passage.id, sentence }] : [],
    ),
  );
  const [place] = places;
  if (!place)
    return complain(
      `No sentence of the article holds "${answer}".`,
      "Copy the words from the article again, without asterisks.",
    );
  if (places.length > 1)
    return complain(
      `${places.length} sentences hold "${answer}".`,
      "Copy more words, so that only one does.",
    );
  return { kind: "answer", ...place, asks };
}
