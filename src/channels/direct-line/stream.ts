import type { WebSocket } from "ws";
import { errorFacts, type Log } from "../../log.ts";
import type { Store, StoredActivity } from "../../store/store.ts";
import { isFromBot } from "./bot-activity.ts";
import { readActivities } from "./read-activities.ts";
import { type Place, writeWatermark } from "./watermark.ts";

export interface StreamOptions {
  readonly socket: WebSocket;
  readonly store: Store;
  readonly conversation: string;
  /** Everything after it is sent. */
  readonly place: Place;
  readonly log: Log;
  /** Has what is left unanswered in the conversation answered. */
  readonly look: () => Promise<unknown>;
}

/** Activities in one frame. */
const PAGE = 20;

/** Bytes that may wait for a slow reader, 1 MiB: a whole day's conversation. One that is further behind is cut off. */
const MOST_WAITING = 1_048_576;

/** How long after a resident's message is looked whether the server that took it has fallen over. Milliseconds. */
const LOOK_AGAIN_MS = 2000;

/** Sends a socket what stands in the log after its place, and then each activity as it comes, until it closes. */
export function startStream(options: StreamOptions): void {
  const { socket, store, conversation, place: start, log } = options;
  const lookAgain = createLookAgain(options);
  let place = start;
  let isRunning = false;
  let isBehind = false;
  let hasRead = false;

  /** True where there is more to send. */
  async function sendNext(): Promise<boolean> {
    const { activities, place: next, isEnd } = await readActivities(store, conversation, place, PAGE);
    const isLost = hasRead && place.epoch !== "" && next.epoch !== place.epoch;
    hasRead = true;
    if (isLost) {
      // The client comes back, is told that there is no such conversation any more, and begins another.
      socket.close(1011, "the conversation was lost");
      return false;
    }
    place = next;
    if (activities.some(isFromResident)) lookAgain();
    if (activities.length === 0 || !isOpen(socket)) return false;
    sendFrame(socket, { activities, watermark: writeWatermark(place) });
    return !isEnd;
  }

  async function wake(): Promise<void> {
    isBehind = true;
    if (isRunning) return;
    isRunning = true;
    try {
      while (isBehind) {
        isBehind = false;
        while (await sendNext());
      }
    } catch (error) {
      log.error(errorFacts(error), "a stream was cut off because its log could not be read");
      // The client comes back with its watermark.
      socket.close(1011, "log cannot be read");
    } finally {
      isRunning = false;
    }
  }

  // Listening first and reading then, nothing falls between the two.
  const stop = store.onChange(conversation, () => void wake());
  socket.once("close", stop);
  void wake();
}

function isFromResident(activity: StoredActivity): boolean {
  return activity.type === "message" && !isFromBot(activity);
}

/** Looks once, a while after it was last called, unless the socket is closed by then. */
function createLookAgain({ socket, look, log }: StreamOptions): () => void {
  let timer: NodeJS.Timeout | undefined;
  socket.once("close", () => clearTimeout(timer));
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      look().catch((error: unknown) => log.error(errorFacts(error), "a log could not be looked at again"));
    }, LOOK_AGAIN_MS).unref();
  };
}

/** Sends what is worth seeing now or never, such as that the bot is typing. It moves no watermark. */
export function sendPassing(socket: WebSocket, activity: StoredActivity): void {
  if (isOpen(socket)) sendFrame(socket, { activities: [activity] });
}

function isOpen(socket: WebSocket): boolean {
  return socket.readyState === socket.OPEN;
}

function sendFrame(socket: WebSocket, frame: object): void {
  if (socket.bufferedAmount > MOST_WAITING) socket.terminate();
  else socket.send(JSON.stringify(frame));
}
