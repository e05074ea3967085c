import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import {
  createDirectLine,
  type DirectLine,
  type DirectLineOptions,
} from "../../../src/channels/direct-line/direct-line.ts";
import { silentLog } from "../../../src/log.ts";
import { createMemoryStore } from "../../../src/store/memory.ts";
import type { Store } from "../../../src/store/store.ts";
import { WORDS } from "../drawing/the-words.ts";
import { type Echo, echo } from "./echo.ts";

export const SECRET = "a secret of the council, long enough to be safe";

export interface Served {
  readonly url: string;
  readonly directLine: DirectLine;
  readonly store: Store;
  readonly conversations: Echo;
  /** One request of the protocol; a body that is not a string is sent as JSON. */
  call(route: string, options?: CallOptions): Promise<Answer>;
  /** A started conversation, with the token and the address of its stream. */
  start(): Promise<Session>;
  /** As if the machine had gone: nothing is finished, and the store is left as it is. */
  fall(): Promise<void>;
  close(): Promise<void>;
}

export interface CallOptions {
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

export interface Answer {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

interface Body extends Partial<Session> {
  readonly id: string;
  readonly error: { readonly code: string; readonly message: string };
  readonly activities: readonly Activity[];
  readonly watermark: string;
  readonly expires_in: number;
}

export interface Session {
  readonly conversationId: string;
  readonly token: string;
  readonly streamUrl: string;
}

export interface Activity {
  readonly id: string;
  readonly type: string;
  readonly text?: string;
  readonly from: { readonly id: string; readonly name?: string; readonly role?: string };
  readonly replyToId?: string;
  readonly channelId?: string;
  readonly channelData?: Record<string, unknown>;
}

const running = new Set<Served>();

/** Direct Line on a real server, on loopback, with conversations that echo. Closed by `closeServed`. */
export async function serve(options: Partial<DirectLineOptions> = {}): Promise<Served> {
  const store = options.store ?? createMemoryStore();
  const conversations = echo();
  let url = "";
  const directLine = createDirectLine({
    secret: SECRET,
    publicUrl: () => url,
    origins: [],
    conversations,
    noFiles: "I cannot look at files.",
    words: WORDS,
    log: silentLog,
    ...options,
    store,
  });
  // So that tests can come from several addresses.
  const app = express().set("trust proxy", "loopback").use("/v3/directline", directLine.router);
  const server = createServer(app);
  server.on("upgrade", (request, socket, head) => {
    if (!directLine.upgrade(request, socket, head)) socket.destroy();
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const fall = async () => {
    running.delete(served);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  const served: Served = {
    url,
    directLine,
    store,
    conversations,
    call: (route, callOptions) => call(url, route, callOptions),
    start: async () => {
      const { token } = await directLine.issueToken();
      return (await call(url, "POST /conversations", { token })).body as Session;
    },
    fall,
    close: async () => {
      await directLine.close();
      await fall();
      await store.close();
    },
  };
  running.add(served);
  return served;
}

/** Closes whatever the test that has just run has opened. */
export async function closeServed(): Promise<void> {
  await Promise.all([...running].map((served) => served.close()));
}

async function call(url: string, route: string, options: CallOptions = {}): Promise<Answer> {
  const [method = "GET", path = ""] = route.split(" ");
  const { token, body, headers } = options;
  const response = await fetch(`${url}/v3/directline${path}`, {
    method,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { "content-type": "application/json" }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === "" ? {} : JSON.parse(text) };
}
