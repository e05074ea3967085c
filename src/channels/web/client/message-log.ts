import { type Activity, isOwn } from "./activity.ts";
import { element } from "./element.ts";
import { drawOwn, drawReply, drawUnsent } from "./message.ts";
import type { Page } from "./page-parts.ts";
import { isFollowing, reveal } from "./scrolling.ts";

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
}

/** How long a screen reader is given to pass over history before new messages are read out. Milliseconds. */
const QUIET_MS = 1000;

/** The conversation on the page; `onSuggestion` is called with the words of a suggestion that was pressed. */
export function createMessageLog(page: Page, onSuggestion: (text: string) => void): MessageLog {
  const { log, strings } = page;
  const seen = new Set<string | undefined>();
  const unconfirmed = new Map<string, HTMLElement>();
  return {
    add: (activities, isHistory) => {
      if (isHistory) keepQuiet(log);
      const follow = isHistory || isFollowing(page);
      const drawn = activities.filter(isNew).flatMap(show);
      if (drawn[0] && follow) reveal(drawn[0], page);
    },
    addOwn: (text, clientId) => {
      const message = append(log, drawOwn(text, strings));
      unconfirmed.set(clientId, message);
      reveal(message, page);
    },
    markUnsent: (clientId, why, sendAgain) => {
      const message = unconfirmed.get(clientId);
      if (!message) return;
      const draw = (onSendAgain: () => void) => drawUnsent(why, strings, onSendAgain);
      appendUnsent(message, draw, () => {
        moveToEnd(log, message);
        sendAgain();
      });
    },
    isUnconfirmed: (clientId) => unconfirmed.has(clientId),
    beginAnew: (note) => {
      log.append(element("p", { class: "note" }, note));
      for (const message of unconfirmed.values()) moveToEnd(log, message);
    },
  };

  function isNew({ id }: Activity): boolean {
    const known = id !== undefined && seen.has(id);
    seen.add(id);
    return !known;
  }

  /** The message as it stands on the page now; none where it stood there before. */
  function show(activity: Activity): HTMLElement[] {
    if (confirm(activity)) return [];
    if (isOwn(activity)) return [append(log, drawOwn(activity.text ?? "", strings))];
    // A welcome answers nothing, and goes before the questions that came along into its conversation.
    const isWelcome = activity.replyToId === undefined;
    const next = isWelcome ? unconfirmed.values().next().value : undefined;
    return [append(log, drawReply(activity, strings, onSuggestion), next)];
  }

  /** True where the activity is a message that the page has shown already. */
  function confirm(activity: Activity): boolean {
    const clientId = activity.channelData?.clientActivityID ?? "";
    const shown = unconfirmed.get(clientId);
    shown?.querySelector(".unsent")?.remove();
    return unconfirmed.delete(clientId);
  }
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

function appendUnsent(
  message: HTMLElement,
  draw: (onSendAgain: () => void) => HTMLElement,
  sendAgain: () => void,
): void {
  const line = draw(() => {
    line.remove();
    message.focus({ preventScroll: true });
    sendAgain();
  });
  message.append(line);
}

function keepQuiet(log: HTMLElement): void {
  log.setAttribute("aria-live", "off");
  setTimeout(() => log.removeAttribute("aria-live"), QUIET_MS);
}
