import { createHolds } from "./holds.ts";
import { createListeners } from "./listeners.ts";
import { createClaims } from "./memory/claims.ts";
import { createConversationLogs } from "./memory/conversation-logs.ts";
import { createDecisions } from "./memory/decisions.ts";
import { createNotes } from "./memory/notes.ts";
import { createSubscriptions } from "./memory/subscriptions.ts";
import { newSecret } from "./own-secret.ts";
import type { Store } from "./store.ts";

export interface MemoryStoreOptions {
  /** How long a conversation is kept after the last thing written to it. Default 24 hours. */
  readonly retentionHours?: number;
  /** Milliseconds since 1970. Default Date.now. */
  readonly now?: () => number;
}

const HOUR = 3_600_000;

/** Milliseconds between looking for what nobody asks for any more; what is asked for is looked at then and there. */
const SWEEP_EVERY = 60_000;

/** A store in memory: fast, and gone with the process. */
export function createMemoryStore({ retentionHours = 24, now = Date.now }: MemoryStoreOptions = {}): Store {
  const listeners = createListeners();
  const logs = createConversationLogs(retentionHours * HOUR, now);
  const claims = createClaims(now);
  const { eraseNotes, ...notes } = createNotes(now);
  const subscriptions = createSubscriptions();
  const secret = newSecret();
  const sweeper = setInterval(() => {
    logs.forgetIdle();
    claims.forgetOver();
  }, SWEEP_EVERY).unref();

  async function erase(conversation: string): Promise<void> {
    logs.erase(conversation);
    eraseNotes({ conversation });
    await subscriptions.unsubscribe({ conversation });
    listeners.call(conversation);
  }

  return {
    ...notes,
    ...subscriptions,
    ...createDecisions(),
    async append(conversation, activity, options = {}) {
      const appended = logs.append(conversation, JSON.stringify(activity), options);
      if (!appended.duplicate) listeners.call(conversation);
      return appended;
    },
    read: async (conversation, after, limit) => logs.read(conversation, after, limit),
    loadState: async (conversation) => logs.loadState(conversation),
    saveState: async (conversation, state, loadedVersion, user) =>
      logs.saveState(conversation, JSON.stringify(state), loadedVersion, user),
    onChange: listeners.add,
    hold: createHolds(now),
    claim: async (key, milliseconds) => claims.claim(key, milliseconds),
    erase,
    async eraseUser(user) {
      const theirs = logs.ofUser(user);
      await Promise.all(theirs.map(erase));
      eraseNotes({ user });
      await subscriptions.unsubscribe({ user });
      return theirs.length;
    },
    ownSecret: async () => secret,
    check: async () => {},
    close: async () => clearInterval(sweeper),
  };
}
