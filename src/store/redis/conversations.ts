import { randomUUID } from "node:crypto";
import type { Appended, AppendOptions, LogPage, VersionedState } from "../store.ts";
import { conversationKeys, userKey } from "./keys.ts";
import { SCRIPTS, type Script } from "./scripts.ts";

/** The logs and states of conversations, as the store's contract has them. */
interface Conversations {
  append(conversation: string, activity: string, options: AppendOptions): Promise<Appended>;
  read(conversation: string, after: number, limit: number): Promise<LogPage>;
  loadState(conversation: string): Promise<VersionedState>;
  saveState(
    conversation: string,
    state: string | undefined,
    loadedVersion: number,
    user?: string,
  ): Promise<boolean>;
}

/** Runs one of the scripts; the time goes before the words. */
export type Run = (script: Script, keys: readonly string[], words?: readonly string[]) => Promise<unknown>;

/** `retention` is in milliseconds. */
export function createConversations(run: Run, retention: number): Conversations {
  const kept = String(retention);
  return {
    async append(conversation, activity, { key, user }) {
      const { head, log, seen, channel } = conversationKeys(conversation);
      const words = [kept, randomUUID(), conversation, activity, marked(key), user ?? "", channel];
      const answer = await run(SCRIPTS.appendActivity, [head, log, seen, userKey(user ?? "")], words);
      const [sequence, duplicate] = answer as [number, number];
      return { sequence, duplicate: duplicate === 1 };
    },
    async read(conversation, after, limit) {
      const { head, log } = conversationKeys(conversation);
      const answer = await run(SCRIPTS.readLog, [head, log], [kept, String(after), String(limit)]);
      const [epoch, entries, from = 0] = answer as [string, string[], number?];
      return {
        epoch,
        entries: entries.map((text, place) => ({ sequence: from + place, activity: JSON.parse(text) })),
      };
    },
    async loadState(conversation) {
      const { head, log } = conversationKeys(conversation);
      const [version, state] = (await run(SCRIPTS.loadState, [head, log], [kept])) as [number, string?];
      return { state: state ? JSON.parse(state) : undefined, version };
    },
    async saveState(conversation, state, loadedVersion, user) {
      const { head, log, seen } = conversationKeys(conversation);
      const words = [kept, randomUUID(), conversation, state ?? "", String(loadedVersion), user ?? ""];
      return (await run(SCRIPTS.saveState, [head, log, seen, userKey(user ?? "")], words)) === 1;
    },
  };
}

/** An empty key is a key too, and none is empty. */
function marked(key: string | undefined): string {
  return key === undefined ? "" : `=${key}`;
}
