import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { ProductError } from "../errors.ts";

/** Slow senders are let go: a browser sends its headers at once and a message is small. In milliseconds. */
const TIMEOUTS = { headersTimeout: 4000, requestTimeout: 6000, connectionsCheckingInterval: 1000 };

/** How often connections that have fallen idle are looked for while closing. Milliseconds. */
const SWEEP_MS = 50;

export interface ListenOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Takes over a request for a WebSocket; false where it is not meant for it. */
  readonly upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;
  /** How long answers under way may take once the server is told to close. Milliseconds. Default 5,000. */
  readonly drainMs?: number;
}

export interface Listening {
  readonly url: string;
  readonly port: number;
  /** Takes no new requests, lets those under way end, then closes what is left. */
  close(): Promise<void>;
}

/**
 * Listens, and resolves once requests are taken.
 * @throws ProductError `port-taken`, `port-forbidden` or `host-unknown`, saying what to do.
 */
export async function listen(app: RequestListener, options: ListenOptions): Promise<Listening> {
  const server = createServer(TIMEOUTS, app);
  const sockets = new Set<Duplex>();
  server.on("connection", (socket: Duplex) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!options.upgrade?.(request, socket, head)) refuseUpgrade(socket);
  });
  await bind(server, options);
  const { port } = server.address() as AddressInfo;
  let closing: Promise<void> | undefined;
  return {
    url: addressOf(options.host, port),
    port,
    close: () => {
      closing ??= drain(server, sockets, options.drainMs ?? 5000);
      return closing;
    },
  };
}

async function bind(server: Server, { host, port }: ListenOptions): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (cause) {
    throw bindError(cause, host, port);
  }
}

function bindError(cause: unknown, host: string, port: number): unknown {
  switch ((cause as { code?: unknown }).code) {
    case "EADDRINUSE":
      return new ProductError(
        "port-taken",
        `Port ${port} is already in use. Stop the program that uses it, or set PORT to another number (0 takes any free one).`,
        { cause },
      );
    case "EACCES":
      return new ProductError(
        "port-forbidden",
        `Port ${port} needs an administrator's rights. Choose a port from 1024 up, such as PORT=3978.`,
        { cause },
      );
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new ProductError(
        "host-unknown",
        `HOST=${host} is not an address of this machine. Use HOST=127.0.0.1, or HOST=0.0.0.0 for all addresses.`,
        { cause },
      );
    default:
      return cause;
  }
}

/** The address to open in a browser on this machine. */
function addressOf(host: string, port: number): string {
  if (host === "0.0.0.0" || host === "::") return `http://localhost:${port}`;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

function refuseUpgrade(socket: Duplex): void {
  socket.on("error", () => socket.destroy());
  socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
}

async function drain(server: Server, sockets: ReadonlySet<Duplex>, milliseconds: number): Promise<void> {
  const closed = once(server, "close");
  server.close();
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const end = setTimeout(() => {
    for (const socket of sockets) socket.destroy();
  }, milliseconds);
  await closed;
  clearInterval(sweep);
  clearTimeout(end);
}
