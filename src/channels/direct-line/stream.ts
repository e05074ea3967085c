import type { WebSocket } from "ws";
import { errorFacts, type Log } from "../../log.ts";
import type { Store, StoredActivity } from "../../store/store.ts";
import { readActivities } from "./read-activities.ts";
import { type Place, writeWatermark } from "./watermark.ts";

export interface StreamOptions {
  readonly socket: WebSocket;
  readonly store: Store;
  readonly conversation: string;
  /** Everything after it is sent. */
  readonly place: Place;
  readonly log: Log;
}

/** Activities in one frame. */
const PAGE = 20;

/** Bytes that may wait for a slow reader, 1 MiB: a whole day's conversation. One that is further behind is cut off. */
const MOST_WAITING = 1_048_576;

/** Sends a socket what stands in the log after its place, and then each activity as it comes, until it closes. */
export function startStream({ socket, store, conversation, place: start, log }: StreamOptions): void {
  let place = start;
  let isRunning = false;
  let isBehind = false;

  /** True where there is more to send. */
  async function sendNext(): Promise<boolean> {
    const { activities, place: next, isEnd } = await readActivities(store, conversation, place, PAGE);
    place = next;
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
