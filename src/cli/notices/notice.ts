import { basename } from "node:path";
import { ProductError } from "../../errors.ts";
import type { Article } from "../../knowledge/article.ts";
import { plainReply, type Reply } from "../../reply.ts";
import { didYouMean } from "../../spelling.ts";
import { fill, type Wording } from "../../wording.ts";

/**
 * The article of that file or name.
 * @throws ProductError `no-such-article`, with what was perhaps meant.
 */
export function articleNamed(named: string, articles: ReadonlyMap<string, Article>): Article {
  const id = basename(named, ".md");
  const article = articles.get(id);
  if (article) return article;
  const meant = didYouMean(id, [...articles.keys()]);
  const remedy = meant ? `Did you mean ${meant}?` : "Name a file of knowledge/articles.";
  throw new ProductError("no-such-article", `There is no article ${id}. ${remedy}`);
}

/** What somebody reads who asked to be told of new articles. */
export function noticeOf(
  { title, publisher, url, date, passages }: Article,
  { replies }: Pick<Wording, "replies">,
): Reply {
  const source = {
    title,
    ...(publisher !== undefined && { publisher }),
    url,
    ...(date !== undefined && { date }),
    passage: passages[0]?.id ?? "",
    sentences: [],
  };
  return { ...plainReply("dialog", fill(replies.notice, { title })), sources: [source] };
}
