import type { Article } from "./article.ts";
import { findHoldings } from "./holdings.ts";

/** The body that an article is about, as its title names it: "Medway Task Force"; undefined where it names none. */
export function bodyOf(article: Article | undefined): string | undefined {
  return findHoldings(article?.title ?? "").find(({ kind }) => kind === "organisation")?.text;
}
