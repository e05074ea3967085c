import type { Strings } from "../../site-wording.ts";
import { type Activity, isOwn } from "./drawing/activity.ts";
import { drawOwn, drawReply } from "./drawing/message.ts";
import { drawDocument, drawEmergency } from "./head.ts";
import { type Html, html, jsonBlock } from "./html.ts";
import { drawMenu } from "./menu.ts";
import type { PageData } from "./page-data.ts";
import { addressOf, type Site, type Visit } from "./site.ts";
import { toHtml } from "./to-html.ts";

/** A chat page with what has been said so far. */
export interface ChatView {
  readonly conversation: string;
  readonly token: string;
  readonly hasBegun: boolean;
  readonly activities: readonly Activity[];
  /** What stands before the last question and its answer, such as that another conversation has begun. */
  readonly note?: string;
  /** Why what was typed could not be taken, and what it was. */
  readonly problem?: string;
  readonly typed?: string;
  /** Sent along with what is said next, so that a form that is sent twice says it once. */
  readonly messageId: string;
}

/** The page's script finds what the server drew by ids: see client/page-parts.ts. */
const DATA_ID = "chat-data";

/** The whole chat page. It is ready to be used before its script runs, and where none ever will. */
export function drawPage(view: ChatView, visit: Visit, site: Site): string {
  const { strings } = visit;
  const { conversation, token, hasBegun } = view;
  const inEnglish = strings.language === site.wording.languages[0]?.language;
  const data: PageData = { conversation, token, hasBegun, strings };
  const body = html`<a class="skip" href="#question">${strings.skip}</a>
${drawEmergency(visit, site)}
${drawHeader(visit, site)}
<main aria-labelledby="title">
<p class="intro">${inEnglish ? "" : html`<strong>${strings.answers_in_english}</strong>`} ${strings.no_names}</p>
<div id="log" class="log" role="log" aria-label="${strings.log}">
${view.note ? html`<p class="note">${view.note}</p>` : html``}
${drawMessages(view.activities, strings)}
</div>
<p id="status" class="status" role="status"></p>
${drawComposer(view, visit, site)}
</main>
${jsonBlock(DATA_ID, data)}`;
  const script = html`<script type="module" src="${site.assets.script.url}"></script>`;
  return drawDocument(nameOf(visit, site), body, visit, site, script);
}

function nameOf({ strings }: Visit, { look }: Site): string {
  return look.name ?? strings.title;
}

function drawHeader(visit: Visit, site: Site): Html {
  const { strings } = visit;
  return html`<header class="header" aria-labelledby="title">
<h1 id="title">${nameOf(visit, site)}</h1>
${drawMenu(visit, site)}
<p>${strings.strapline} ${strings.no_reports}</p>
</header>`;
}

/**
 * What has been said. Only the newest suggestions can be pressed: what the older ones were offered for has moved on. The
 * last question has a name, by which a browser without script shows it first.
 */
function drawMessages(activities: readonly Activity[], strings: Strings): Html[] {
  const messages = activities.filter(({ type }) => type === "message");
  const latest = messages.findLastIndex(isOwn);
  return messages.map((activity, place) => {
    if (isOwn(activity)) {
      const name = place === latest ? html`<a id="latest"></a>` : html``;
      return html`${name}${toHtml(drawOwn(activity.text ?? "", strings, activity.id))}`;
    }
    const { suggestedActions: _moved, ...older } = activity;
    return toHtml(drawReply(place === messages.length - 1 ? activity : older, strings));
  });
}

/** A form that posts, so that what is typed can never end in an address. */
function drawComposer(
  { token, messageId, problem = "", typed = "" }: ChatView,
  visit: Visit,
  site: Site,
): Html {
  const { strings } = visit;
  return html`<form id="composer" class="composer" method="post" action="${addressOf("/chat", visit, site)}#latest" novalidate>
<button id="newer" class="newer" type="button" hidden>${strings.newer}</button>
<input type="hidden" name="token" value="${token}">
<input type="hidden" name="id" value="${messageId}">
<p id="problem" class="problem" role="alert">${problem}</p>
<label for="question">${strings.question}</label>
<div class="composer-row">
<textarea id="question" name="text" rows="1" dir="auto" autocomplete="off" enterkeyhint="send" aria-describedby="left problem"${problem ? html` aria-invalid="true" autofocus` : html``}>
${typed}</textarea>
<button id="send" type="submit">${strings.send}</button>
</div>
<p id="left" class="left"></p>
<p id="left-spoken" class="spoken" role="status"></p>
</form>`;
}
