import type { Decisions } from "./decisions.ts";
import type { Notes } from "./notes.ts";
import type { Subscriptions } from "./subscriptions.ts";

/**
 * What must outlast one message: the log of each conversation and what it is about, what residents thought of the
 * answers, and who wants to be told of something. One contract for every store: tests/store/contract.ts. What a promise
 * has acknowledged is kept. A conversation that nothing was written to for longer than the retention is as if erased.
 */
export interface Store extends Notes, Subscriptions, Decisions {
  /** Adds an activity to a conversation's log. The same key twice gives the first one's sequence again. */
  append(conversation: string, activity: StoredActivity, options?: AppendOptions): Promise<Appended>;
  /** Up to `limit` activities with a sequence greater than `after`, in order. */
  read(conversation: string, after: number, limit: number): Promise<LogPage>;
  /** The saved state and its version; version 0 and undefined where there is none. */
  loadState(conversation: string): Promise<VersionedState>;
  /**
   * Saves if the version is still the one that was loaded; false, and nothing saved, if somebody was faster. `user` is
   * whose conversation it is, so that `eraseUser` finds it.
   */
  saveState(conversation: string, state: unknown, loadedVersion: number, user?: string): Promise<boolean>;
  /** Calls the listener after each append to the conversation, and maybe more often, until the returned function is. */
  onChange(conversation: string, listener: () => void): () => void;
  /**
   * True for the first who asks for the key within so many milliseconds, and false for all others: a message that comes
   * twice, a notice to be sent once. A key holds nothing that somebody wrote.
   */
  claim(key: string, milliseconds: number): Promise<boolean>;
  /**
   * Holds a name that nobody else then holds, in any process, until the function given back is called or so many
   * milliseconds are over; undefined where somebody has it. A name holds nothing that somebody wrote.
   */
  hold(name: string, milliseconds: number): Promise<(() => Promise<void>) | undefined>;
  /** Forgets everything about a conversation: log, state, feedback and subscriptions. Calls those who listen. */
  erase(conversation: string): Promise<void>;
  /** Forgets every conversation the user took part in, and the user's feedback and subscriptions. How many conversations. */
  eraseUser(user: string): Promise<number>;
  /** 256 random bits as text, made once: the same for every server of the store, after a restart too. */
  ownSecret(): Promise<string>;
  /** Resolves where something can be written now. @throws ProductError saying what is wrong and the way out. */
  check(): Promise<void>;
  close(): Promise<void>;
}

export type StoredActivity = Readonly<Record<string, unknown>>;

export interface AppendOptions {
  /** What tells that an activity is the same as another in the conversation. Default: each is a new one. */
  readonly key?: string | undefined;
  /** Whose conversation it is, so that `eraseUser` finds it. */
  readonly user?: string | undefined;
}

export interface Appended {
  /** Counted from 1 in each conversation, without gaps. */
  readonly sequence: number;
  readonly duplicate: boolean;
}

export interface LogPage {
  /**
   * Changes when the log was lost and begun again, so that a reader's old place is not taken for a new one. Empty while
   * nothing has been written to the conversation.
   */
  readonly epoch: string;
  readonly entries: readonly { readonly sequence: number; readonly activity: StoredActivity }[];
}

export interface VersionedState {
  readonly state: unknown;
  readonly version: number;
}
