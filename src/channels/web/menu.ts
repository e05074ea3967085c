import { PAGE_IDS } from "../../site-wording.ts";
import { type Html, html } from "./html.ts";
import { addressOf, type Site, type Visit } from "./site.ts";

/** What can be done with the conversation, the languages and the pages beside the chat. */
export function drawMenu(visit: Visit, site: Site): Html {
  const { strings } = visit;
  return html`<details id="menu" class="menu">
<summary>${strings.menu}</summary>
<div class="menu-items">
<div class="menu-deeds">
<button id="print" type="button" hidden>${strings.print}</button>
<a id="download" href="" hidden download="${strings.download_name}.txt">${strings.download}</a>
<button id="clear" type="submit" form="composer" formaction="${addressOf("/chat/clear", visit, site)}">${strings.clear}</button>
</div>
<ul class="menu-links">
${PAGE_IDS.map((id) => html`<li><a href="${addressOf(`/chat/${id}`, visit, site)}">${strings[id]}</a></li>`)}
</ul>
<h2 id="languages">${strings.language_switch}</h2>
<ul class="menu-links" aria-labelledby="languages">
${site.wording.languages.map((other) => drawLanguage(other, visit, site))}
</ul>
</div>
</details>`;
}

function drawLanguage(other: Visit["strings"], visit: Visit, site: Site): Html {
  const { language, direction, autonym } = other;
  const address = addressOf("/chat", { ...visit, strings: other }, site);
  const current = language === visit.strings.language ? html` aria-current="true"` : html``;
  return html`<li><a href="${address}" lang="${language}" hreflang="${language}" dir="${direction}"${current}>${autonym}</a></li>`;
}
