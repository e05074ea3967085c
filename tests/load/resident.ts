import { setTimeout as pause } from "node:timers/promises";
import { WebSocket } from "ws";

const MOST_TRIES = 10;

export interface Resident {
  /** Milliseconds from sending a question until its answer has come on the stream; fails when it is not taken. */
  ask(text: string): Promise<number>;
  readonly socket: WebSocket;
}

export interface ServerAddress {
  readonly url: string;
  /** Of Direct Line. */
  readonly secret: string;
}

interface Answered {
  readonly conversationId: string;
  readonly token: string;
  readonly streamUrl: string;
  readonly id: string;
}

/** Somebody with a conversation and an open stream, who seems to come from an address of their own. */
export async function openResident({ url, secret }: ServerAddress, address: string): Promise<Resident> {
  const headers = { "x-forwarded-for": address };
  const post = (path: string, token: string, body: object) =>
    send(`${url}/v3/directline${path}`, { ...headers, authorization: `Bearer ${token}` }, body);
  const { token } = await post("/tokens/generate", secret, {});
  const { conversationId, streamUrl } = await post("/conversations", token, {});
  const waiting = new Map<string, () => void>();
  const answered = new Set<string>();
  const socket = await open(streamUrl, headers, (question) => {
    answered.add(question);
    waiting.get(question)?.();
  });
  return {
    socket,
    async ask(text) {
      const began = performance.now();
      const { id } = await post(`/conversations/${conversationId}/activities`, token, {
        type: "message",
        text,
      });
      if (!answered.has(id)) await new Promise<void>((resolve) => waiting.set(id, resolve));
      waiting.delete(id);
      answered.delete(id);
      return performance.now() - began;
    },
  };
}

/** An address for each of so many residents, out of the block that is kept for benchmarks. */
export function addressOf(place: number): string {
  return `198.18.${Math.floor(place / 250) % 250}.${(place % 250) + 1}`;
}

/** Who is told that the server is busy comes back as late as it says, as clients do. */
async function send(
  url: string,
  headers: Record<string, string>,
  body: object,
  tries = MOST_TRIES,
): Promise<Answered> {
  const response = await fetch(url, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer = await response.text();
  const wait = Number(response.headers.get("retry-after"));
  if (response.status === 503 && wait > 0 && tries > 1) {
    await pause(wait * 1_000);
    return send(url, headers, body, tries - 1);
  }
  if (!response.ok) throw new Error(`${response.status} ${answer}`);
  return JSON.parse(answer);
}

function open(
  url: string,
  headers: Record<string, string>,
  onAnswer: (question: string) => void,
): Promise<WebSocket> {
  const socket = new WebSocket(url, { headers, perMessageDeflate: false });
  socket.on("message", (data) => {
    const frame = data.toString();
    if (frame === "") return;
    for (const { replyToId } of JSON.parse(frame).activities) if (replyToId) onAnswer(replyToId);
  });
  return new Promise((resolve, reject) => {
    socket.once("open", () => resolve(socket));
    socket.once("error", reject);
  });
}
