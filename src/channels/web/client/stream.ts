import type { Activity } from "../drawing/activity.ts";
import { type Conversation, renewStream } from "./conversation.ts";
import type { Answered } from "./direct-line.ts";
import { pause, retryDelay } from "./pause.ts";
import { pollConversation } from "./polling.ts";
import { type Listening, listenOnSocket } from "./socket.ts";

export interface StreamListener {
  onActivities(activities: readonly Activity[]): void;
  onConnection(isConnected: boolean): void;
  onEnded(): void;
}

/** A conversation that is being followed. */
export interface Following {
  /** Cuts the socket, so that a new one is opened. */
  reconnect(): void;
  /** The listener hears no more. */
  stop(): void;
}

/** Sockets that never open, in a row, after which polling takes over: some networks let none through. */
const HOPELESS = 2;

/**
 * Follows a conversation: over a socket that is opened again when it is cut, or by asking every so often where no
 * socket can be had.
 */
export function followConversation(conversation: Conversation, listener: StreamListener): Following {
  let cut = (): void => {};
  let failures = 0;
  let isStopped = false;
  void run();
  return { reconnect: () => cut(), stop };

  async function run(): Promise<void> {
    let unopened = 0;
    while (!isStopped) {
      const outcome = conversation.streamUrl ? "renewed" : await renewStream(conversation);
      if (isStopped) return;
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
    await pollConversation(conversation, { ...listener, take, isStopped: () => isStopped });
    if (!isStopped) listener.onEnded();
  }

  function take({ activities, watermark }: Answered["body"]): void {
    if (isStopped) return;
    if (watermark) {
      failures = 0;
      conversation.watermark = watermark;
    }
    if (activities?.length) listener.onActivities(activities);
  }

  function stop(): void {
    isStopped = true;
    cut();
  }
}
