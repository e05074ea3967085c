import { connect, type Socket } from "node:net";

/** What came back over a connection: nothing at all where the server hung up. */
export interface RawAnswer {
  /** 0 where no answer could be read. */
  readonly status: number;
  /** As it came, in lower case. */
  readonly head: string;
  readonly body: string;
}

/** A request as text, which may break every rule of HTTP. */
export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

/** The bytes of a request that tells its own length, and asks for the connection to be closed. */
export function toBytes({ method, path, headers, body }: RawRequest): Buffer {
  const length = ["content-length", String(Buffer.byteLength(body))] as const;
  const lines = [["host", "127.0.0.1"], ["connection", "close"], length, ...headers].map(
    ([name, value]) => `${name}: ${value}`,
  );
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n${body}`);
}

/** Sends a request, and resolves with its answer once the server has closed the connection. */
export function sendRequest(port: number, request: RawRequest): Promise<RawAnswer> {
  return exchange(port, (socket) => socket.write(toBytes(request)));
}

/** Sends bytes as they are, says that no more will come, and resolves with all that came back. */
export function sendBytes(port: number, bytes: Uint8Array): Promise<RawAnswer> {
  return exchange(port, (socket) => socket.end(bytes));
}

function exchange(port: number, send: (socket: Socket) => unknown): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, "127.0.0.1");
    socket.on("data", (chunk) => chunks.push(chunk));
    // A server that hangs up on nonsense is in its rights.
    socket.on("error", () => {});
    socket.once("close", () => resolve(readAnswer(Buffer.concat(chunks).toString("utf8"))));
    send(socket);
  });
}

function readAnswer(text: string): RawAnswer {
  const [head = "", ...rest] = text.split("\r\n\r\n");
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0),
    head: head.toLowerCase(),
    body: rest.join("\r\n\r\n"),
  };
}
