import type { Store } from "../../src/store/store.ts";

export interface ContractOptions {
  readonly retentionHours: number;
  readonly now: () => number;
}

/** What each test of the contract is given: an empty store that keeps for 24 hours, and the clock it reads. */
export interface Given {
  store: Store;
  /** Milliseconds since 1970. */
  clock: number;
}

/** Appends an activity of that text to the conversation "c". */
export function append({ store }: Given, text: string, key?: string): ReturnType<Store["append"]> {
  return store.append("c", { text }, { key });
}

/** The texts of the conversation "c". */
export async function texts({ store }: Given, after = 0, limit = 100): Promise<unknown[]> {
  return (await store.read("c", after, limit)).entries.map(({ activity }) => activity.text);
}

/** A listener, and a promise that is kept when it has been called so many times; mocha's time-out is the bound. */
export function nextCall(times = 1): { listener: () => void; called: Promise<void> } {
  const { promise, resolve } = Promise.withResolvers<void>();
  let left = times;
  const listener = () => {
    left -= 1;
    if (left === 0) resolve();
  };
  return { listener, called: promise };
}
