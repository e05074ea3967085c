import { isUtf8 } from "node:buffer";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Problem, ProductError } from "../errors.ts";
import type { Article } from "./article.ts";
import { type ReadArticle, readArticle } from "./read-article.ts";

export interface ReadArticles {
  /** Newest first; those without a date last. */
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
}

/** How many files are open at once: systems allow a program a thousand or so. */
const AT_ONCE = 64;

/**
 * Every article below a folder, and those that stand directly in a further one. One that is broken is told of in
 * `problems`, and the others are read all the same.
 */
export async function readArticles(folder: string, further?: string): Promise<ReadArticles> {
  const own = await markdownFiles(folder, true);
  if (own === undefined) return { articles: [], problems: [missing(folder)] };
  const others = further === undefined ? [] : await markdownFiles(further, false);
  const files = [...own, ...(others ?? [])];
  const read: ReadArticle[] = [];
  for (let at = 0; at < files.length; at += AT_ONCE)
    read.push(...(await Promise.all(files.slice(at, at + AT_ONCE).map(readFileOfArticle))));
  const articles = read.flatMap((one) => ("article" in one ? [one.article] : []));
  const byId = new Map(articles.toReversed().map((one) => [one.id, one]));
  return {
    articles: [...byId.values()].sort(newestFirst),
    problems: [
      ...read.flatMap((one) => ("problems" in one ? one.problems : [])),
      ...sameId(articles, byId),
      ...sameText([...byId.values()]),
    ],
  };
}

async function markdownFiles(folder: string, recursive: boolean): Promise<string[] | undefined> {
  try {
    const entries = await readdir(folder, { recursive, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() && entry.name.endsWith(".md"))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw new ProductError("content-unreadable", `${folder} cannot be read. Check who may read it.`, {
      cause: error,
    });
  }
}

async function readFileOfArticle(file: string): Promise<ReadArticle> {
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return { problems: [{ file, what: "It cannot be read.", remedy: "Check who may read it." }] };
  if (isUtf8(bytes)) return readArticle(file, bytes.toString());
  return { problems: [{ file, what: "It is not UTF-8 text.", remedy: "Save it again as UTF-8." }] };
}

function missing(folder: string): Problem {
  return {
    file: folder,
    what: "There is no such folder.",
    remedy: "Make it, or set KNOWLEDGE_DIR to the folder that holds articles/.",
  };
}

/** Of files with the same name the first is kept, and each other is a problem. */
function sameId(articles: readonly Article[], kept: ReadonlyMap<string, Article>): Problem[] {
  return articles.flatMap((article) => {
    const first = kept.get(article.id);
    if (!first || first === article) return [];
    const what = `It has the same file name as ${first.file}, and is left out.`;
    return [{ file: article.file, what, remedy: "Give one of them another name." }];
  });
}

/** Each of several articles of the same words is found for the same questions, which residents would have to choose between. */
function sameText(articles: readonly Article[]): Problem[] {
  const byText = Map.groupBy(articles, textOf);
  byText.delete("");
  return [...byText.values()].flatMap((same) => {
    const [first, ...others] = same.sort((a, b) => a.file.localeCompare(b.file));
    return others.map(({ file }) => ({
      file,
      what: `It says the same as ${first?.file}, word for word, so residents are asked which of the two they mean.`,
      remedy: "Delete one of them.",
    }));
  });
}

function textOf({ passages }: Article): string {
  return passages.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join(" ");
}

function newestFirst(a: Article, b: Article): number {
  return (b.date ?? "").localeCompare(a.date ?? "") || a.id.localeCompare(b.id);
}
