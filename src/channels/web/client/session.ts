import type { Page } from "./page-parts.ts";

/** What has to be known to go on with a conversation after a reload. Gone when the tab is closed. */
export interface Session {
  readonly id: string;
  readonly token: string;
}

const KEY = "chat-session";

/**
 * Goes on with the conversation that the page was drawn with, where something was said in it without the script; what
 * was said in the tab's own conversation comes from the server instead of the welcome that was drawn.
 */
export function continueSession({ conversation: id, token, hasBegun, log }: Page): void {
  if (hasBegun) {
    saveSession({ id, token });
    // A reload does not send the form again.
    history.replaceState(null, "", location.pathname + location.search);
  } else if (readSession()) for (const message of log.querySelectorAll(".message")) message.remove();
}

/** The conversation of this tab, if it has one. */
export function readSession(): Session | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "null") as Partial<Session> | null;
    return kept?.id && kept.token ? { id: kept.id, token: kept.token } : undefined;
  } catch {
    // A browser may forbid storage; the chat then works, and a reload begins it anew.
    return undefined;
  }
}

/** Keeps the conversation for this tab; undefined forgets it. */
export function saveSession(session: Session | undefined): void {
  try {
    if (session) sessionStorage.setItem(KEY, JSON.stringify({ id: session.id, token: session.token }));
    else sessionStorage.removeItem(KEY);
  } catch {
    // As above.
  }
}
