import type { Article } from "../../src/knowledge/article.ts";
import { readArticle } from "../../src/knowledge/read-article.ts";

const FIELDS = {
  title: '"Launch of a task force | Kent Police"',
  url: '"https://www.kent.police.uk/news/launch/"',
  publish: '\n  date: "16/10/2020"',
};

/** The text of an article's file; a field given as undefined is left out, others are YAML as it is written. */
export function articleText(
  fields: Readonly<Record<string, string | undefined>> = {},
  body = "The task force was launched on Friday.",
): string {
  const lines = Object.entries({ ...FIELDS, ...fields }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  return `---\n${lines.join("\n")}\n---\n\n${body}\n`;
}

/** An article with the given text below its front matter. */
export function anArticle(body: string, file = "launch.md"): Article {
  const read = readArticle(file, articleText({}, body));
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return read.article;
}
