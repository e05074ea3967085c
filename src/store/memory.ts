import { randomUUID } from "node:crypto";
import { createListeners } from "./listeners.ts";
import type { Appended, LogPage, Store, StoredActivity } from "./store.ts";

export interface MemoryStoreOptions {
  /** How long a conversation is kept after the last thing written to it. Default 24 hours. */
  readonly retentionHours?: number;
  /** Milliseconds since 1970. Default Date.now. */
  readonly now?: () => number;
}

/** One conversation. Activities and state are kept as JSON, so that what is read is what a database would give. */
interface Kept {
  readonly epoch: string;
  readonly log: string[];
  readonly seen: Map<string, number>;
  state: string | undefined;
  version: number;
  writtenAt: number;
}

const HOUR = 3_600_000;

/** Milliseconds between looking for what nobody asks for any more; what is asked for is looked at then and there. */
const SWEEP_EVERY = 60_000;

/** A store in memory: fast, and gone with the process. */
export function createMemoryStore({ retentionHours = 24, now = Date.now }: MemoryStoreOptions = {}): Store {
  const conversations = new Map<string, Kept>();
  const listeners = createListeners();

  function forgetIdle(): void {
    const before = now() - retentionHours * HOUR;
    for (const [id, { writtenAt }] of conversations) if (writtenAt < before) conversations.delete(id);
  }

  function find(conversation: string): Kept {
    const found = conversations.get(conversation);
    if (found && found.writtenAt >= now() - retentionHours * HOUR) return found;
    const begun = begin(now());
    conversations.set(conversation, begun);
    return begun;
  }

  const sweeper = setInterval(forgetIdle, SWEEP_EVERY).unref();
  return {
    async append(conversation, activity, idempotencyKey) {
      const appended = appendTo(find(conversation), JSON.stringify(activity), idempotencyKey, now());
      if (!appended.duplicate) listeners.call(conversation);
      return appended;
    },
    read: async (conversation, after, limit) => readFrom(find(conversation), after, limit),
    async loadState(conversation) {
      const { state, version } = find(conversation);
      return { state: state === undefined ? undefined : JSON.parse(state), version };
    },
    saveState: async (conversation, state, loadedVersion) =>
      saveTo(find(conversation), JSON.stringify(state), loadedVersion, now()),
    onChange: listeners.add,
    erase: async (conversation) => void conversations.delete(conversation),
    close: async () => clearInterval(sweeper),
  };
}

function begin(writtenAt: number): Kept {
  return { epoch: randomUUID(), log: [], seen: new Map(), state: undefined, version: 0, writtenAt };
}

function appendTo(kept: Kept, activity: string, key: string | undefined, at: number): Appended {
  const first = key === undefined ? undefined : kept.seen.get(key);
  if (first !== undefined) return { sequence: first, duplicate: true };
  const sequence = kept.log.push(activity);
  if (key !== undefined) kept.seen.set(key, sequence);
  kept.writtenAt = at;
  return { sequence, duplicate: false };
}

function readFrom({ epoch, log }: Kept, after: number, limit: number): LogPage {
  const start = Math.max(0, after);
  const entries = log
    .slice(start, start + Math.max(0, limit))
    .map((text, place) => ({ sequence: start + place + 1, activity: JSON.parse(text) as StoredActivity }));
  return { epoch, entries };
}

function saveTo(kept: Kept, state: string | undefined, loadedVersion: number, at: number): boolean {
  if (kept.version !== loadedVersion) return false;
  kept.state = state;
  kept.version = loadedVersion + 1;
  kept.writtenAt = at;
  return true;
}
