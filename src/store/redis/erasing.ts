import type { Whose } from "../subscriptions.ts";
import type { Connection } from "./connection.ts";
import { conversationKeys, userKey } from "./keys.ts";
import { rewriteFile } from "./rewrite.ts";

interface ErasingOptions {
  readonly ask: Connection["run"];
  readonly claim: (key: string, milliseconds: number) => Promise<boolean>;
  readonly eraseNotes: (whose: Whose) => Promise<void>;
  readonly unsubscribe: (whose: Whose) => Promise<void>;
}

interface Erasing {
  erase(conversation: string): Promise<void>;
  eraseUser(user: string): Promise<number>;
  /** Takes out of the append-only file what Redis let go by itself. One of all servers does it. */
  sweep(): Promise<void>;
}

/** A little less than an hour, so that the server that comes first in the next hour can. Milliseconds. */
const SWEEP_CLAIM = 3_500_000;

/** Deletes from Redis, and then from its file. */
export function createRedisErasing({ ask, claim, eraseNotes, unsubscribe }: ErasingOptions): Erasing {
  let next: Promise<void> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  // Those who ask while one is about to begin share it.
  function rewrite(): Promise<void> {
    next ??= last.then(() => {
      next = undefined;
      const rewritten = rewriteFile(ask);
      last = rewritten.catch(() => {});
      return rewritten;
    });
    return next;
  }

  async function drop(conversation: string): Promise<void> {
    const { head, log, seen, channel } = conversationKeys(conversation);
    await ask((client) => client.del([head, log, seen]));
    await ask((client) => client.publish(channel, "erased"));
    await eraseNotes({ conversation });
    await unsubscribe({ conversation });
  }

  return {
    async erase(conversation) {
      await drop(conversation);
      await rewrite();
    },
    async eraseUser(user) {
      const conversations = await ask((client) => client.sMembers(userKey(user)));
      await Promise.all(conversations.map(drop));
      await ask((client) => client.del(userKey(user)));
      await eraseNotes({ user });
      await unsubscribe({ user });
      await rewrite();
      return conversations.length;
    },
    async sweep() {
      if (await claim("rewrite the file", SWEEP_CLAIM)) await rewrite();
    },
  };
}
