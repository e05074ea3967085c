import { createChanges } from "./redis/changes.ts";
import { createClaims } from "./redis/claims.ts";
import { createConnection } from "./redis/connection.ts";
import { createConversations, type Run } from "./redis/conversations.ts";
import { createDecisions } from "./redis/decisions.ts";
import { tellUnsafe } from "./redis/durability.ts";
import { createRedisErasing } from "./redis/erasing.ts";
import { createNotes } from "./redis/notes.ts";
import { toStoreError } from "./redis/redis-errors.ts";
import { runScript } from "./redis/run-script.ts";
import { createSecret } from "./redis/secret.ts";
import { createSubscriptions } from "./redis/subscriptions.ts";
import { createTrial } from "./redis/trial.ts";
import { checkVersion } from "./redis/version.ts";
import type { Store } from "./store.ts";
import { tellErrors } from "./tell-errors.ts";

export interface RedisStoreOptions {
  /** Where it is, with its password, such as redis://user:password@127.0.0.1:6379. */
  readonly url: string;
  /** How long a conversation is kept after the last thing written to it. Default 24 hours. */
  readonly retentionHours?: number;
  /** Milliseconds since 1970. Default: the clock of Redis, which all servers share. */
  readonly now?: () => number;
  /** How long Redis is waited for at the start. Milliseconds. Default 10,000. */
  readonly patience?: number;
  /** Told of what went wrong in the background. Default: nobody. */
  readonly onError?: (error: unknown) => void;
  /** Told of the settings with which Redis could lose what it has acknowledged, such as "appendonly no". */
  readonly onUnsafe?: (settings: readonly string[]) => void;
}

const HOUR = 3_600_000;

/**
 * A store in Redis or Valkey, for any number of servers. What it has acknowledged is on the disk where Redis runs with
 * `appendonly yes` and `appendfsync always`.
 * @throws ProductError, whose code begins with `store-`, saying what is wrong and the way out.
 */
export async function openRedisStore(options: RedisStoreOptions): Promise<Store> {
  const { url, retentionHours = 24, now, patience = 10_000, onError = () => {} } = options;
  const { host } = new URL(url);
  const connection = createConnection(url, checkVersion);
  const ask = connection.run;
  const run: Run = (script, keys, words = []) =>
    ask((client) => runScript(client, script, keys, [now ? String(now()) : "", ...words]));
  const changes = createChanges(url);
  const conversations = createConversations(run, retentionHours * HOUR);
  const { eraseNotes, ...notes } = createNotes(run, ask);
  const subscriptions = createSubscriptions(ask);
  const { claim, hold } = createClaims(run);
  const translate = (error: unknown): unknown => toStoreError(error, host);
  const { sweep, ...erasing } = createRedisErasing({
    ask,
    claim,
    eraseNotes,
    unsubscribe: subscriptions.unsubscribe,
  });
  const sweeper = setInterval(() => void sweep().catch((error) => onError(translate(error))), HOUR).unref();

  const store: Store = {
    ...notes,
    ...subscriptions,
    ...createDecisions(ask),
    claim,
    hold,
    append: async (conversation, activity, given = {}) =>
      conversations.append(conversation, JSON.stringify(activity), given),
    read: conversations.read,
    loadState: conversations.loadState,
    saveState: async (conversation, state, loadedVersion, user) =>
      conversations.saveState(conversation, JSON.stringify(state), loadedVersion, user),
    ...createSecret(ask),
    onChange: changes.add,
    ...erasing,
    check: createTrial(ask),
    async close() {
      clearInterval(sweeper);
      await Promise.all([connection.close(), changes.close()]);
    },
  };
  return openedOrClosed(tellErrors(store, translate), async () => {
    await connection.ready(patience);
    await tellUnsafe(ask, options.onUnsafe);
  });
}

async function openedOrClosed(store: Store, open: () => Promise<void>): Promise<Store> {
  try {
    await open();
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}
