import type { SitePage } from "../../site-wording.ts";
import { drawMarkdown } from "./drawing/markdown.ts";
import { drawDocument, drawEmergency } from "./head.ts";
import { html } from "./html.ts";
import { addressOf, type Site, type Visit } from "./site.ts";
import { toHtml } from "./to-html.ts";

/** A page of words beside the chat, such as its privacy notice. Its words are in English, as their markup says. */
export function drawContentPage({ title, text }: SitePage, visit: Visit, site: Site): string {
  const { strings } = visit;
  const parts = text.split(/^## +(.*)$/m);
  const sections = parts.map((part, place) =>
    place % 2 === 1
      ? html`<h2>${part.trim()}</h2>`
      : html`${drawMarkdown(part, strings.new_tab).map((drawn) => toHtml(drawn))}`,
  );
  const body = html`${drawEmergency(visit, site)}
<main class="content">
<p><a class="back" href="${addressOf("/chat", visit, site)}">${strings.back_to_chat}</a></p>
<article lang="en-GB" dir="ltr">
<h1>${title}</h1>
${sections}
</article>
</main>`;
  const script = html`<script type="module" src="${site.assets.exit.url}"></script>`;
  return drawDocument(title, body, visit, site, script);
}
