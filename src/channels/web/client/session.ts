/** What has to be known to go on with a conversation after a reload. Gone when the tab is closed. */
export interface Session {
  readonly id: string;
  readonly token: string;
}

const KEY = "chat-session";

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
