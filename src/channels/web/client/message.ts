import type { Strings } from "../strings.ts";
import type { Activity } from "./activity.ts";
import { drawContacts, drawSources } from "./answer.ts";
import { element } from "./element.ts";
import { drawMarkdown } from "./markdown.ts";

/** By script only: where somebody stood on a button that is gone, the message it led to takes the focus. */
const FOCUSABLE = { tabindex: "-1" };

/** What the resident wrote. */
export function drawOwn(text: string, strings: Strings): HTMLElement {
  const words = element("p", { class: "words", dir: "auto" }, text);
  return element("div", { class: "message own", ...FOCUSABLE }, drawName(strings.you), words);
}

/** What the assistant answered, with whom to turn to, where it comes from, and what can be pressed next. */
export function drawReply(
  activity: Activity,
  strings: Strings,
  onSuggestion: (text: string) => void,
): HTMLElement {
  const answer = activity.channelData?.answer;
  const lang = activity.locale ?? document.documentElement.lang;
  const words = drawMarkdown(activity.text ?? "", strings.newTab);
  return element(
    "div",
    { class: "message reply", "data-kind": answer?.kind ?? "", ...FOCUSABLE },
    drawName(strings.assistant),
    element("div", { class: "words", dir: "auto", lang }, words),
    ...drawContacts(answer?.contacts ?? [], strings),
    ...drawSources(answer?.sources ?? [], strings),
    ...drawSuggestions(activity.suggestedActions?.actions ?? [], strings, onSuggestion),
  );
}

/** Says under a message that it did not get through, with a button that sends it again. */
export function drawUnsent(why: string, strings: Strings, onSendAgain: () => void): HTMLElement {
  const button = element("button", { type: "button" }, strings.sendAgain);
  button.addEventListener("click", onSendAgain);
  return element("p", { class: "unsent" }, why, " ", button);
}

function drawSuggestions(
  actions: readonly { readonly title: string; readonly value: string }[],
  strings: Strings,
  onSuggestion: (text: string) => void,
): HTMLElement[] {
  if (actions.length === 0) return [];
  const group = element("div", { class: "suggestions", role: "group", "aria-label": strings.suggestions });
  for (const { title, value } of actions) {
    const button = element("button", { type: "button", dir: "auto" }, title);
    button.addEventListener("click", () => onSuggestion(value));
    group.append(button);
  }
  return [group];
}

function drawName(name: string): HTMLElement {
  return element("p", { class: "who" }, name);
}
