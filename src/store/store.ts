/**
 * What must outlast one message: the log of each conversation, and what it is about. One contract for every store:
 * tests/store/contract.ts. A conversation that nothing was written to for longer than the retention is as if erased.
 */
export interface Store {
  /** Adds an activity to a conversation's log. The same idempotency key twice gives the first one's sequence again. */
  append(conversation: string, activity: StoredActivity, idempotencyKey?: string): Promise<Appended>;
  /** Up to `limit` activities with a sequence greater than `after`, in order. */
  read(conversation: string, after: number, limit: number): Promise<LogPage>;
  /** The saved state and its version; version 0 and undefined where there is none. */
  loadState(conversation: string): Promise<VersionedState>;
  /** Saves if the version is still the one that was loaded; false, and nothing saved, if somebody was faster. */
  saveState(conversation: string, state: unknown, loadedVersion: number): Promise<boolean>;
  /** Calls the listener after each append to the conversation, until the returned function is called. */
  onChange(conversation: string, listener: () => void): () => void;
  /** Forgets everything about a conversation. */
  erase(conversation: string): Promise<void>;
  close(): Promise<void>;
}

export type StoredActivity = Readonly<Record<string, unknown>>;

export interface Appended {
  /** Counted from 1 in each conversation, without gaps. */
  readonly sequence: number;
  readonly duplicate: boolean;
}

export interface LogPage {
  /** Changes when the log was lost and begun again, so that a reader's old place is not taken for a new one. */
  readonly epoch: string;
  readonly entries: readonly { readonly sequence: number; readonly activity: StoredActivity }[];
}

interface VersionedState {
  readonly state: unknown;
  readonly version: number;
}
