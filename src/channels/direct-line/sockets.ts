import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import type { StoredActivity } from "../../store/store.ts";
import { sendPassing } from "./stream.ts";

/** Open WebSockets, one for each conversation. */
export interface Sockets {
  /** Makes a WebSocket of an admitted request, and hands it over. An older one of the conversation is closed. */
  open(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    conversation: string,
    onOpen: (socket: WebSocket) => void,
  ): void;
  /** Shows an activity to whoever has the conversation open; to nobody, where no one has. */
  show(conversation: string, activity: StoredActivity): void;
  /** How many are open. */
  count(): number;
  /** Says goodbye to all, and resolves when they are gone. */
  close(): Promise<void>;
}

interface Line {
  readonly socket: WebSocket;
  /** Whether anything was heard since it was last asked. */
  isAlive: boolean;
}

const SERVER_OPTIONS = {
  noServer: true,
  clientTracking: false,
  // Clients send nothing but empty keep-alives.
  maxPayload: 64 * 1024,
  // Compression costs more than ten times the memory for each socket.
  perMessageDeflate: false,
  /** Milliseconds for the other side to say goodbye too, after which it is cut off. */
  closeTimeout: 2000,
};

/** No sockets yet; `keepAliveEvery` is in milliseconds. One that stays silent for two such spans is cut off. */
export function createSockets(keepAliveEvery: number): Sockets {
  const server = new WebSocketServer(SERVER_OPTIONS);
  const lines = new Map<string, Line>();
  let isClosed = false;
  const keepAlive = setInterval(() => askWhoIsThere(lines), keepAliveEvery).unref();

  return {
    open(request, raw, head, conversation, onOpen) {
      if (isClosed) return void raw.destroy();
      server.handleUpgrade(request, raw, head, (socket) => {
        addLine(lines, conversation, socket);
        onOpen(socket);
      });
    },
    show(conversation, activity) {
      const line = lines.get(conversation);
      if (line) sendPassing(line.socket, activity);
    },
    count: () => lines.size,
    async close() {
      isClosed = true;
      clearInterval(keepAlive);
      await Promise.all([...lines.values()].map(({ socket }) => sayGoodbye(socket)));
    },
  };
}

function addLine(lines: Map<string, Line>, conversation: string, socket: WebSocket): void {
  const line = { socket, isAlive: true };
  lines.get(conversation)?.socket.close(1000, "collision");
  lines.set(conversation, line);
  const heard = () => {
    line.isAlive = true;
  };
  socket.on("message", heard);
  socket.on("pong", heard);
  // A frame that is too big or broken: ws closes the socket itself.
  socket.on("error", () => {});
  socket.on("close", () => {
    if (lines.get(conversation) === line) lines.delete(conversation);
  });
}

function askWhoIsThere(lines: Map<string, Line>): void {
  for (const line of lines.values()) {
    if (!line.isAlive) {
      line.socket.terminate();
      continue;
    }
    line.isAlive = false;
    // The ping is answered by every WebSocket; the empty frame is the protocol's own keep-alive.
    line.socket.ping();
    line.socket.send("");
  }
}

function sayGoodbye(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    socket.once("close", () => resolve());
    socket.close(1001, "the server is closing down");
  });
}
