import type { Conversation } from "./conversation.ts";
import { type Answered, askDirectLine, hasEnded } from "./direct-line.ts";
import { pause, retryDelay } from "./pause.ts";

export interface PollListener {
  /** What was answered, with the place to go on from. */
  take(news: Answered["body"]): void;
  onConnection(isConnected: boolean): void;
  /** Whether nobody listens any more. */
  isStopped(): boolean;
}

/** How often is asked where there is no socket. Milliseconds. */
const POLL_MS = 1500;

/** Follows a conversation by asking every so often; resolves when it has ended, or nobody listens any more. */
export async function pollConversation(conversation: Conversation, listener: PollListener): Promise<void> {
  let failures = 0;
  for (;;) {
    const { id, token, watermark } = conversation;
    const path = `conversations/${encodeURIComponent(id)}/activities?watermark=${encodeURIComponent(watermark)}`;
    const answered = await askDirectLine("GET", path, token);
    if (hasEnded(answered) || listener.isStopped()) return;
    const isConnected = answered.status === 200;
    listener.onConnection(isConnected);
    listener.take(answered.body);
    if (isConnected) failures = 0;
    if (!isConnected) await pause(retryDelay(failures++));
    else if (!answered.body.activities?.length) await pause(POLL_MS);
    if (listener.isStopped()) return;
  }
}
