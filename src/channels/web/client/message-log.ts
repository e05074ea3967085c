import { type Activity, isOwn } from "../drawing/activity.ts";
import { element } from "../drawing/drawn.ts";
import { drawOwn, drawReply } from "../drawing/message.ts";
import type { Page } from "./page-parts.ts";
import { createNewer, isFollowing, reveal } from "./scrolling.ts";
import { toDom } from "./to-dom.ts";

export interface MessageLog {
  /** Shows what came from the server, each activity once. History is shown without being read out. */
  add(activities: readonly Activity[], isHistory: boolean): void;
  /** Shows the resident's message before the server has it. */
  addOwn(text: string, clientId: string): void;
  /** Says that the message did not get through, with a button that tries again. */
  markUnsent(clientId: string, why: string, sendAgain: () => void): void;
  /** Whether the server is still to show that it holds the message. */
  isUnconfirmed(clientId: string): boolean;
  /** Says that another conversation begins here, to which goes along what the server is not known to hold. */
  beginAnew(note: string): void;
  /** Takes away all that was said. */
  clear(): void;
}

/** How long a screen reader is given to pass over history before new messages are read out. Milliseconds. */
const QUIET_MS = 1000;

/** The conversation on the page; `onSuggestion` is called with the words of a suggestion that was pressed. */
export function createMessageLog(page: Page, onSuggestion: (text: string) => void): MessageLog {
  const { log, strings } = page;
  const seen = idsOn(log);
  const isNew = ({ id }: Activity): boolean => id === undefined || seen.size < seen.add(id).size;
  const tellOfNewer = createNewer(page);
  const unconfirmed = new Map<string, HTMLElement>();
  listenForSuggestions(log, onSuggestion);
  return {
    add: (activities, isHistory) => {
      if (isHistory) keepQuiet(log);
      const follow = isHistory || isFollowing(page);
      const [first] = activities.filter(isNew).flatMap(show);
      if (first && follow) reveal(first, page);
      else if (first) tellOfNewer(first);
    },
    addOwn: (text, clientId) => {
      const message = append(log, toDom(drawOwn(text, strings)));
      unconfirmed.set(clientId, message);
      reveal(message, page);
    },
    markUnsent: (clientId, why, sendAgain) => {
      const message = unconfirmed.get(clientId);
      if (message) appendUnsent(message, why, strings.send_again, sendAgain);
    },
    isUnconfirmed: (clientId) => unconfirmed.has(clientId),
    beginAnew: (note) => {
      log.append(toDom(element("p", { class: "note" }, note)));
      for (const message of unconfirmed.values()) moveToEnd(log, message);
    },
    clear: () => {
      unconfirmed.clear();
      log.replaceChildren();
    },
  };

  /** The message as it stands on the page now; none where it stood there before. */
  function show(activity: Activity): HTMLElement[] {
    if (confirm(activity)) return [];
    if (isOwn(activity)) return [append(log, toDom(drawOwn(activity.text ?? "", strings)))];
    // A welcome answers nothing, and goes before the questions that came along into its conversation.
    const isWelcome = activity.replyToId === undefined;
    const next = isWelcome ? unconfirmed.values().next().value : undefined;
    return [append(log, toDom(drawReply(activity, strings)), next)];
  }

  /** True where the activity is a message that the page has shown already. */
  function confirm(activity: Activity): boolean {
    const clientId = activity.channelData?.clientActivityID ?? "";
    const shown = unconfirmed.get(clientId);
    shown?.querySelector(".unsent")?.remove();
    return unconfirmed.delete(clientId);
  }
}

/** The messages that the server has drawn. */
function idsOn(log: HTMLElement): Set<string | undefined> {
  const drawn = [...log.querySelectorAll<HTMLElement>("[data-id]")];
  return new Set(drawn.map((message) => message.dataset.id));
}

/** A suggestion is a button of the form, so that it works without this script, which sends it without a new page. */
function listenForSuggestions(log: HTMLElement, onSuggestion: (text: string) => void): void {
  log.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>(".suggestions button");
    if (!button) return;
    event.preventDefault();
    onSuggestion(button.value);
  });
}

/**
 * Only the newest suggestions can be pressed: what the older ones were offered for has moved on. Whoever stood on one
 * stands on the new message then, and not at the top of the page.
 */
function append(log: HTMLElement, message: HTMLElement, before?: HTMLElement): HTMLElement {
  log.insertBefore(message, before ?? null);
  for (const group of log.querySelectorAll(".suggestions")) {
    if (message.contains(group)) continue;
    const hadFocus = group.contains(document.activeElement);
    group.remove();
    if (hadFocus) message.focus({ preventScroll: true });
  }
  return message;
}

/** Whoever stands in the message goes along with it. */
function moveToEnd(log: HTMLElement, message: HTMLElement): void {
  const focused = document.activeElement;
  log.append(message);
  if (focused instanceof HTMLElement && message.contains(focused)) focused.focus({ preventScroll: true });
}

/** Says under a message that it did not get through, with a button that sends it again. */
function appendUnsent(message: HTMLElement, why: string, label: string, sendAgain: () => void): void {
  const button = element("button", { type: "button" }, label);
  const line = toDom(element("p", { class: "unsent" }, why, " ", button));
  line.querySelector("button")?.addEventListener("click", () => {
    line.remove();
    message.focus({ preventScroll: true });
    moveToEnd(message.parentElement as HTMLElement, message);
    sendAgain();
  });
  message.append(line);
}

function keepQuiet(log: HTMLElement): void {
  log.setAttribute("aria-live", "off");
  setTimeout(() => log.removeAttribute("aria-live"), QUIET_MS);
}
