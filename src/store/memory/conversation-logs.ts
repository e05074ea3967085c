import { randomUUID } from "node:crypto";
import type { Appended, AppendOptions, LogPage, StoredActivity, VersionedState } from "../store.ts";

/** The logs and states of conversations, as the store's contract has them. */
interface ConversationLogs {
  append(conversation: string, activity: string, options: AppendOptions): Appended;
  read(conversation: string, after: number, limit: number): LogPage;
  loadState(conversation: string): VersionedState;
  saveState(conversation: string, state: string | undefined, loadedVersion: number, user?: string): boolean;
  /** The conversations that were written to for the user. */
  ofUser(user: string): readonly string[];
  erase(conversation: string): void;
  /** Forgets every conversation that nothing was written to for longer than the retention. */
  forgetIdle(): void;
}

/** One conversation. Activities and state are kept as JSON, so that what is read is what a database would give. */
interface Kept {
  readonly epoch: string;
  readonly log: string[];
  readonly seen: Map<string, number>;
  readonly users: Set<string>;
  state: string | undefined;
  version: number;
  writtenAt: number;
}

/** No conversations yet; `retention` is in milliseconds. */
export function createConversationLogs(retention: number, now: () => number): ConversationLogs {
  const conversations = new Map<string, Kept>();

  function find(conversation: string): Kept | undefined {
    const found = conversations.get(conversation);
    return found && found.writtenAt >= now() - retention ? found : undefined;
  }

  function findOrBegin(conversation: string): Kept {
    const kept = find(conversation) ?? begin(now());
    conversations.set(conversation, kept);
    return kept;
  }

  return {
    append: (conversation, activity, options) =>
      appendTo(findOrBegin(conversation), activity, options, now()),
    read: (conversation, after, limit) => readFrom(find(conversation), after, limit),
    loadState(conversation) {
      const { state, version } = find(conversation) ?? NOTHING;
      return { state: state === undefined ? undefined : JSON.parse(state), version };
    },
    saveState(conversation, state, loadedVersion, user) {
      if ((find(conversation) ?? NOTHING).version !== loadedVersion) return false;
      const kept = findOrBegin(conversation);
      Object.assign(kept, { state, version: loadedVersion + 1, writtenAt: now() });
      if (user !== undefined) kept.users.add(user);
      return true;
    },
    ofUser: (user) => [...conversations].filter(([, { users }]) => users.has(user)).map(([id]) => id),
    erase: (conversation) => void conversations.delete(conversation),
    forgetIdle() {
      for (const id of conversations.keys()) if (!find(id)) conversations.delete(id);
    },
  };
}

const NOTHING = { state: undefined, version: 0 };

function begin(writtenAt: number): Kept {
  const [log, seen, users] = [[], new Map(), new Set<string>()];
  return { epoch: randomUUID(), log, seen, users, state: undefined, version: 0, writtenAt };
}

function appendTo(kept: Kept, activity: string, { key, user }: AppendOptions, at: number): Appended {
  const first = key === undefined ? undefined : kept.seen.get(key);
  if (first !== undefined) return { sequence: first, duplicate: true };
  const sequence = kept.log.push(activity);
  if (key !== undefined) kept.seen.set(key, sequence);
  if (user !== undefined) kept.users.add(user);
  kept.writtenAt = at;
  return { sequence, duplicate: false };
}

function readFrom(kept: Kept | undefined, after: number, limit: number): LogPage {
  if (!kept) return { epoch: "", entries: [] };
  const start = Math.max(0, after);
  const entries = kept.log
    .slice(start, start + Math.max(0, limit))
    .map((text, place) => ({ sequence: start + place + 1, activity: JSON.parse(text) as StoredActivity }));
  return { epoch: kept.epoch, entries };
}
