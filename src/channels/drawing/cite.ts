import type { Reply } from "../../reply.ts";
import type { DrawingWords } from "../../wording.ts";
import { citations } from "../reply-activity.ts";
import { articlesOf, originOf } from "./telling.ts";

/**
 * The text and the entities of a reply that show where it comes from. Web Chat lists a source below a message only where
 * the text defines a link of its number, as Markdown does: `[1]: <address>`. Renderers of Markdown show nothing of that.
 */
export function cite(reply: Reply, words: DrawingWords): { text: string; entities: readonly object[] } {
  const articles = articlesOf(reply.sources);
  const links = articles.map(({ url }, place) => `[${place + 1}]: <${url}>`);
  return {
    text: `${reply.text.trimEnd()}\n\n${links.join("\n")}`,
    entities: [citations(articles, (source) => originOf(source, words))],
  };
}
