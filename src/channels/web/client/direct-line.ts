import type { Activity } from "../drawing/activity.ts";

/** What Direct Line answered. Status 0 means that it was not reached. */
export interface Answered {
  readonly status: number;
  readonly body: {
    readonly conversationId?: string;
    readonly token?: string;
    readonly streamUrl?: string;
    readonly activities?: readonly Activity[];
    readonly watermark?: string;
  };
}

/** How long an answer may take. Milliseconds. */
const GIVE_UP_MS = 20_000;

/** Asks this server's Direct Line 3.0; never rejects. */
export function askDirectLine(
  method: "GET" | "POST",
  path: string,
  token: string,
  body?: object,
): Promise<Answered> {
  const headers = { authorization: `Bearer ${token}`, ...(body && { "content-type": "application/json" }) };
  return ask(`/v3/directline/${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
}

/** A token for a new conversation; undefined where the server was not reached. */
export async function fetchToken(): Promise<string | undefined> {
  return (await ask("/chat/token", { method: "POST" })).body.token;
}

/** Has all that was said in the token's conversation deleted. */
export async function forgetConversation(token: string): Promise<void> {
  await ask("/chat/clear", {
    method: "POST",
    body: new URLSearchParams({ token }),
    redirect: "manual",
    keepalive: true,
  });
}

/** Whether the conversation cannot be gone on with: its token has run out, or the server has forgotten it. */
export function hasEnded({ status }: Answered): boolean {
  return status === 401 || status === 403 || status === 404;
}

async function ask(url: string, request: RequestInit): Promise<Answered> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), GIVE_UP_MS);
  try {
    const response = await fetch(url, { ...request, signal: patience.signal });
    return { status: response.status, body: response.ok ? await response.json() : {} };
  } catch {
    return { status: 0, body: {} };
  } finally {
    clearTimeout(timer);
  }
}
