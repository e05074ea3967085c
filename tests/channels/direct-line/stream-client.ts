import { type ClientOptions, WebSocket } from "ws";
import type { Activity } from "./served-direct-line.ts";

/** A plain WebSocket client that keeps what it is sent. */
export interface StreamClient {
  readonly socket: WebSocket;
  readonly activities: readonly Activity[];
  /** The last watermark that came; the one that was begun with, until one comes. */
  watermark(): string;
  /** Every frame as it came, empty ones included. */
  readonly frames: readonly string[];
  /** Resolves with why the socket closed. */
  readonly closed: Promise<{ code: number; reason: string }>;
  cut(): Promise<void>;
}

/** Opens the stream, or rejects with the status that the server gave. */
export function openStream(
  url: string,
  headers: Record<string, string> = {},
  options: ClientOptions = {},
): Promise<StreamClient> {
  const socket = new WebSocket(url, { headers, perMessageDeflate: false, ...options });
  const activities: Activity[] = [];
  const frames: string[] = [];
  let watermark = "";
  socket.on("message", (data) => {
    const frame = data.toString();
    frames.push(frame);
    if (frame === "") return;
    const set = JSON.parse(frame) as { activities: Activity[]; watermark?: string };
    activities.push(...set.activities);
    watermark = set.watermark ?? watermark;
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.once("close", (code, reason) => resolve({ code, reason: reason.toString() }));
  });
  const cut = async () => {
    socket.terminate();
    await closed;
  };
  const client = { socket, activities, frames, closed, cut, watermark: () => watermark };
  return new Promise((resolve, reject) => {
    socket.once("open", () => resolve(client));
    socket.once("error", reject);
    socket.once("unexpected-response", (_request, response) => {
      response.resume();
      reject(new Error(`refused with ${response.statusCode}`));
    });
  });
}

/** The texts of the messages among activities. */
export function texts(activities: readonly Activity[]): string[] {
  return activities.filter(({ type }) => type === "message").map(({ text = "" }) => text);
}
