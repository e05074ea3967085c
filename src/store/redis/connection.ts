import { setTimeout as pause } from "node:timers/promises";
import { createClient } from "redis";
import { toStoreError, unreachable } from "./redis-errors.ts";

export type Client = ReturnType<typeof createRedisClient>;

/** A line to Redis or Valkey that is opened again whenever it breaks. */
export interface Connection {
  /** Runs commands at once. @throws ProductError `store-unreachable` where there is no line, and what Redis throws. */
  run<Result>(commands: (client: Client) => Promise<Result>): Promise<Result>;
  /** Resolves at the first line. @throws ProductError `store-unreachable`, or what Redis said, after so many milliseconds. */
  ready(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}

/** How often the line is tried, how long an answer may take, and how long after a failure it is opened again: ms. */
const PING_EVERY = 500;
const ANSWER_WITHIN = 1500;
const AGAIN_AFTER = 100;

/**
 * Connects to the Redis of an address. `onReady` is called with each new line. A Redis that is frozen counts as gone: its
 * commands are refused within PING_EVERY + ANSWER_WITHIN, where its sockets would be silent for ever.
 */
export function createConnection(url: string, onReady: (client: Client) => Promise<void>): Connection {
  const { host } = new URL(url);
  const first = Promise.withResolvers<void>();
  const stop = new AbortController();
  let current: Client | undefined;
  let lastError: unknown;
  const kept = keep();

  async function keep(): Promise<void> {
    while (!stop.signal.aborted) {
      const client = createRedisClient(url);
      try {
        await within(ANSWER_WITHIN, client.connect());
        // Set first, so that what is asked for in the meantime is not missed by both.
        current = client;
        await within(ANSWER_WITHIN, onReady(client));
        first.resolve();
        await watch(client, stop.signal);
      } catch (error) {
        lastError = error;
      }
      current = undefined;
      end(client);
      await pause(AGAIN_AFTER, undefined, { signal: stop.signal }).catch(() => {});
    }
  }

  return {
    async run(commands) {
      if (current) return commands(current);
      throw unreachable(host, lastError);
    },
    async ready(milliseconds) {
      await within(milliseconds, first.promise).catch(() => {
        // What Redis said, such as that the password is wrong, tells more than that there is no line.
        throw lastError instanceof Error ? toStoreError(lastError, host) : unreachable(host, lastError);
      });
    },
    async close() {
      stop.abort();
      await kept;
    },
  };
}

function createRedisClient(url: string) {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: { connectTimeout: ANSWER_WITHIN, reconnectStrategy: false },
  });
  // Whoever waits for a command is told; an error that nobody hears would end the process.
  client.on("error", () => {});
  return client;
}

/** Resolves when the line is to be closed. @throws where it is broken, or Redis does not answer. */
async function watch(client: Client, stop: AbortSignal): Promise<void> {
  const broken = new Promise<never>((_, reject) => client.once("error", reject));
  broken.catch(() => {});
  while (!stop.aborted) {
    await Promise.race([pause(PING_EVERY, undefined, { signal: stop }).catch(() => {}), broken]);
    if (!stop.aborted) await within(ANSWER_WITHIN, client.ping());
  }
}

async function within<Result>(milliseconds: number, answer: Promise<Result>): Promise<Result> {
  const late = new AbortController();
  const tooLate = pause(milliseconds, undefined, { signal: late.signal }).then(() => {
    throw Object.assign(new Error("no answer in time"), { code: "ETIMEDOUT" });
  });
  tooLate.catch(() => {});
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    late.abort();
    answer.catch(() => {});
  }
}

function end(client: Client): void {
  if (client.isOpen) client.destroy();
}
