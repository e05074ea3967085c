import type { Activity } from "./activity.ts";
import { type Conversation, renewStream } from "./conversation.ts";
import { type Answered, askDirectLine, hasEnded } from "./direct-line.ts";
import { pause, retryDelay } from "./pause.ts";
import { type Listening, listenOnSocket } from "./socket.ts";

export interface StreamListener {
  onActivities(activities: readonly Activity[]): void;
  onConnection(isConnected: boolean): void;
  onEnded(): void;
}

/** Sockets that never open, in a row, after which polling takes over: some networks let none through. */
const HOPELESS = 2;

/** How often is asked where there is no socket. Milliseconds. */
const POLL_MS = 1500;

/**
 * Follows a conversation: over a socket that is opened again when it is cut, or by asking every so often where no
 * socket can be had. The returned function cuts the socket, so that a new one is opened.
 */
export function followConversation(conversation: Conversation, listener: StreamListener): () => void {
  let cut = (): void => {};
  let failures = 0;
  void run();
  return () => cut();

  async function run(): Promise<void> {
    let unopened = 0;
    for (;;) {
      const outcome = conversation.streamUrl ? "renewed" : await renewStream(conversation);
      if (outcome === "ended") return listener.onEnded();
      listener.onConnection(outcome === "renewed");
      if (outcome === "renewed") {
        if (!conversation.streamUrl) return poll();
        const closing = await listen(conversation.streamUrl);
        unopened = closing.wasOpen ? 0 : unopened + 1;
        // Another tab has this conversation's one socket; taking it back would begin a tug of war.
        if (closing.reason === "collision" || unopened === HOPELESS) return poll();
      }
      await pause(retryDelay(failures++));
    }
  }

  function listen(streamUrl: string): Listening["closed"] {
    const socket = listenOnSocket(streamUrl, take);
    conversation.streamUrl = undefined;
    cut = socket.close;
    return socket.closed;
  }

  async function poll(): Promise<void> {
    for (;;) {
      const { id, token, watermark } = conversation;
      const path = `conversations/${encodeURIComponent(id)}/activities?watermark=${encodeURIComponent(watermark)}`;
      const answered = await askDirectLine("GET", path, token);
      if (hasEnded(answered)) return listener.onEnded();
      listener.onConnection(answered.status === 200);
      take(answered.body);
      if (answered.status !== 200) await pause(retryDelay(failures++));
      else if (!answered.body.activities?.length) await pause(POLL_MS);
    }
  }

  function take({ activities, watermark }: Answered["body"]): void {
    if (watermark) {
      failures = 0;
      conversation.watermark = watermark;
    }
    if (activities?.length) listener.onActivities(activities);
  }
}
