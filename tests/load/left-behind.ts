import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createMemoryStore } from "../../src/store/memory.ts";
import type { Store } from "../../src/store/store.ts";
import { closeServed, type Served, type Session, serve } from "../channels/direct-line/served-direct-line.ts";
import { say, until } from "../channels/direct-line/session-steps.ts";
import { openStream } from "../channels/direct-line/stream-client.ts";

export interface LeftBehind {
  /** Streams that still listen to the store once their clients are gone. */
  readonly listening: number;
  /** Conversations that can still be read once they were forgotten. */
  readonly readable: number;
  /** Megabytes of the heap while they were open, and once they were forgotten, above what it was before. */
  readonly open: number;
  readonly after: number;
}

/** What is left of so many conversations: each is begun, says something, and its client goes without a goodbye. */
export async function leaveBehind(count: number): Promise<LeftBehind> {
  const { store, listening } = countListeners(createMemoryStore());
  const limits = { startsPerMinute: 100_000, requestsPerMinute: 1_000_000 };
  const served = await serve({ store, limits });
  try {
    // What the first ones need, such as compiled code, is not of the conversations.
    await Promise.all((await beginSome(served, 50)).map(({ leave }) => leave()));
    const before = heap();
    const begun = await beginSome(served, count);
    const open = heap() - before;
    await Promise.all(begun.map(({ leave }) => leave()));
    await until(() => listening() === 0, "every stream to be let go");
    for (const { session } of begun) await store.erase(session.conversationId);
    const reads = await Promise.all(begun.map(({ session }) => store.read(session.conversationId, 0, 1)));
    const readable = reads.filter(({ entries }) => entries.length > 0).length;
    begun.length = 0;
    return { listening: listening(), readable, open, after: heap() - before };
  } finally {
    await closeServed();
  }
}

async function beginSome(served: Served, count: number) {
  const begun: { session: Session; leave: () => Promise<void> }[] = [];
  for (let place = 0; place < count; place++) {
    const session = await served.start();
    const { cut } = await openStream(session.streamUrl);
    await say(served, session, "Hello");
    begun.push({ session, leave: cut });
  }
  return begun;
}

function countListeners(store: Store): { store: Store; listening: () => number } {
  let listening = 0;
  const onChange: Store["onChange"] = (...given) => {
    const stop = store.onChange(...given);
    listening++;
    return () => {
      listening--;
      stop();
    };
  };
  return { store: { ...store, onChange }, listening: () => listening };
}

function heap(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return process.memoryUsage().heapUsed / 1e6;
}
