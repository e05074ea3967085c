import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import {
  type BotFramework,
  type BotFrameworkOptions,
  createBotFramework,
} from "../../../src/channels/bot-framework/bot-framework.ts";
import type { BotFrameworkConfig } from "../../../src/config.ts";
import type { Conversations } from "../../../src/conversation/conversations.ts";
import type { Message } from "../../../src/message.ts";
import { plainReply, type Reply } from "../../../src/reply.ts";
import { createMemoryStore } from "../../../src/store/memory.ts";
import { WORDS } from "../drawing/the-words.ts";

export interface Bot extends BotFramework {
  /** Every message that reached the conversation, in order. */
  readonly taken: readonly Message[];
  /** Every line logged, as JSON. */
  readonly logged: readonly string[];
  /** The bot's own address. */
  readonly url: string;
  post(activity: unknown, headers?: Record<string, string>): Promise<Response>;
}

interface BotOptions extends Partial<Omit<BotFrameworkOptions, "settings">> {
  readonly settings?: Partial<BotFrameworkConfig>;
}

const NO_CREDENTIALS: BotFrameworkConfig = {
  appId: undefined,
  appPassword: undefined,
  tenantId: undefined,
  appType: "SingleTenant",
  allowAnonymous: false,
};

export const ANYBODY = { allowAnonymous: true };

const running: Server[] = [];

/** A server on a free port with the bot at /api/messages; its conversation says every message back. */
export async function aBot(options: BotOptions = {}): Promise<Bot> {
  const taken: Message[] = [];
  const logged: string[] = [];
  const keep = (facts: object, what: string) => logged.push(JSON.stringify({ ...facts, what }));
  const bot = createBotFramework({
    conversations: anEcho(taken),
    store: createMemoryStore(),
    // Tried again as often as in earnest, and at once.
    sending: { pause: async () => {} },
    words: WORDS,
    log: { debug: keep, info: keep, warn: keep, error: keep },
    ...options,
    settings: { ...NO_CREDENTIALS, ...options.settings },
  });
  const app = express();
  app.use((_request, response, next) => {
    response.setHeader("x-request-id", "request-1");
    next();
  });
  app.use("/api/messages", bot.router);
  const url = `${await serve(app)}/api/messages`;
  const post: Bot["post"] = (activity, headers) =>
    fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: typeof activity === "string" ? activity : JSON.stringify(activity),
    });
  return { ...bot, taken, logged, url, post };
}

/** A conversation that says back what it is told, after putting it into `taken`. */
export function anEcho(taken: Message[] = []): Conversations {
  return {
    async take(message) {
      taken.push(message);
      return [plainReply("answered", `You said: ${message.text}`, ["Tell me more"])];
    },
    welcome: async () => [plainReply("smalltalk", "Hello, what would you like to know?")],
  };
}

/** An answer with everything a reply can carry. */
export function anAnswer(): Reply {
  return {
    ...plainReply("answered", "It was **launched** on 16 October.", ["What are its priorities?"]),
    sources: [
      {
        title: "Launch of the Task Force",
        url: "https://www.example.org/launch",
        date: "2020-10-16",
        passage: "launch-1",
        sentences: ["It was launched on 16 October."],
      },
    ],
  };
}

/** A message as a channel sends it, asking for the replies in the response. */
export function anActivity(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: "message",
    id: "activity-1",
    channelId: "emulator",
    conversation: { id: "conversation-1" },
    from: { id: "resident-1", name: "Resident" },
    recipient: { id: "bot-1", name: "Safety" },
    text: "When was it launched?",
    deliveryMode: "expectReplies",
    ...changes,
  };
}

/** Starts a server on a free port of this machine alone, and gives its address. */
export async function serve(handler: express.Express): Promise<string> {
  const server = createServer(handler).listen(0, "127.0.0.1");
  running.push(server);
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Stops every server started here. */
export async function stopAll(): Promise<void> {
  await Promise.all(
    running.splice(0).map(async (server) => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    }),
  );
}

/** A reply as it came over the wire, for the test to look into. */
// biome-ignore lint/suspicious/noExplicitAny: its fields differ by channel and kind of reply.
export type WireReply = Record<string, any>;

/** The replies in a response to an activity that expects them there. */
export async function repliesOf(response: Response): Promise<WireReply[]> {
  const { activities } = (await response.json()) as { activities: WireReply[] };
  return activities;
}

/** The words of an error response, having checked that it is one and holds no stack. */
export async function errorOf(response: Response): Promise<{ code: string; message: string }> {
  const text = await response.text();
  if (/\bat .*:\d+:\d+|node_modules/.test(text)) throw new Error(`a stack trace in a response: ${text}`);
  return (JSON.parse(text) as { error: { code: string; message: string } }).error;
}
