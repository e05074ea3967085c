import { askDirectLine, fetchToken, hasEnded } from "./direct-line.ts";
import { readSession, saveSession } from "./session.ts";

/** A conversation that has begun. */
export interface Conversation {
  readonly id: string;
  token: string;
  /** Good for one socket; undefined once it was used. */
  streamUrl: string | undefined;
  watermark: string;
  /** Whether it began before this page was loaded. */
  readonly isResumed: boolean;
}

/**
 * The conversation this tab has kept, or a new one; undefined where the server cannot be reached.
 * `pageToken` came with the page and can begin one conversation.
 */
export async function openConversation(pageToken: string | undefined): Promise<Conversation | undefined> {
  const kept = readSession();
  if (kept) {
    const resumed: Conversation = { ...kept, streamUrl: undefined, watermark: "", isResumed: true };
    const outcome = await renewStream(resumed);
    if (outcome === "renewed") return resumed;
    if (outcome === "unreached") return undefined;
  }
  const token = pageToken ?? (await fetchToken());
  return token === undefined ? undefined : beginConversation(token);
}

/** Gets an address for a socket that goes on where the last one stopped. */
export async function renewStream(conversation: Conversation): Promise<"renewed" | "ended" | "unreached"> {
  const { id, token, watermark } = conversation;
  const path = `conversations/${encodeURIComponent(id)}?watermark=${encodeURIComponent(watermark)}`;
  const answered = await askDirectLine("GET", path, token);
  if (hasEnded(answered)) return "ended";
  if (answered.status !== 200) return "unreached";
  keepToken(conversation, answered.body.token);
  conversation.streamUrl = answered.body.streamUrl;
  return "renewed";
}

/** Exchanges the token for one that lasts longer; where that fails, the next request finds out. */
export async function refreshToken(conversation: Conversation): Promise<void> {
  const { body } = await askDirectLine("POST", "tokens/refresh", conversation.token);
  keepToken(conversation, body.token);
}

async function beginConversation(pageToken: string): Promise<Conversation | undefined> {
  const { body } = await askDirectLine("POST", "conversations", pageToken, {});
  if (body.conversationId === undefined) return undefined;
  const conversation: Conversation = {
    id: body.conversationId,
    token: pageToken,
    streamUrl: body.streamUrl,
    watermark: "",
    isResumed: false,
  };
  keepToken(conversation, body.token);
  return conversation;
}

function keepToken(conversation: Conversation, token: string | undefined): void {
  if (token !== undefined) conversation.token = token;
  saveSession(conversation);
}
