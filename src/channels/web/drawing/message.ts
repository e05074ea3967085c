import type { Strings } from "../../../site-wording.ts";
import type { Activity } from "./activity.ts";
import { drawContacts, drawSources } from "./answer.ts";
import { type Drawn, type DrawnElement, element } from "./drawn.ts";
import { drawMarkdown } from "./markdown.ts";

/** By script only: where somebody stood on a button that is gone, the message it led to takes the focus. */
const FOCUSABLE = { tabindex: "-1" };

/** What the resident wrote. */
export function drawOwn(text: string, strings: Strings, id = ""): DrawnElement {
  const words = element("p", { class: "words", dir: "auto" }, text);
  return element("div", { class: "message own", "data-id": id, ...FOCUSABLE }, drawName(strings.you), words);
}

/** What the assistant answered, with whom to turn to, where it comes from, and what can be pressed next. */
export function drawReply(activity: Activity, strings: Strings): DrawnElement {
  const { id = "", text = "", locale = "en-GB", channelData, suggestedActions } = activity;
  const answer = channelData?.answer;
  const words = drawMarkdown(text, strings.new_tab);
  return element(
    "div",
    { class: "message reply", "data-kind": answer?.kind ?? "", "data-id": id, ...FOCUSABLE },
    drawName(strings.assistant),
    element("div", { class: "words", dir: "auto", lang: locale }, ...words),
    ...drawContacts(answer?.contacts ?? [], strings),
    ...drawSources(answer?.sources ?? [], strings),
    ...drawSuggestions(suggestedActions?.actions ?? [], strings, locale),
  );
}

/** Buttons of the form with the question box, so that they work before, and without, the page's script. */
function drawSuggestions(
  actions: readonly { readonly title: string; readonly value: string }[],
  strings: Strings,
  lang: string,
): Drawn[] {
  if (actions.length === 0) return [];
  const buttons = actions.map(({ title, value }) =>
    element("button", { type: "submit", form: "composer", name: "choice", value, dir: "auto", lang }, title),
  );
  return [
    element("div", { class: "suggestions", role: "group", "aria-label": strings.suggestions }, ...buttons),
  ];
}

function drawName(name: string): Drawn {
  return element("p", { class: "who" }, name);
}
