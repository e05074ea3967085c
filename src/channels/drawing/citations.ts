import type { Reply, Source } from "../../reply.ts";
import type { DrawingWords } from "../../wording.ts";
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

/**
 * The sources as Teams and Web Chat draw them: by number, with what is quoted. What `nameOf` says of a source is shown by
 * Web Chat instead of its title.
 */
export function citations(sources: readonly Source[], nameOf?: (source: Source) => string): object {
  return {
    type: "https://schema.org/Message",
    "@type": "Message",
    "@context": "https://schema.org",
    "@id": "",
    citation: sources.map((source, place) => ({
      "@type": "Claim",
      "@id": source.url,
      position: place + 1,
      ...(nameOf && { name: nameOf(source) }),
      appearance: {
        "@type": "DigitalDocument",
        name: source.title,
        url: source.url,
        abstract: cutToFit(source.sentences.join(" ")),
      },
    })),
  };
}

/** Teams takes 160 characters; half of a character of two is not left at the end. */
function cutToFit(text: string): string {
  return text.slice(0, 160).replace(/[\uD800-\uDBFF]$/, "");
}
