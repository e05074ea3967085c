import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { createMemoryStore } from "../../src/store/memory.ts";
import { openRedisStore } from "../../src/store/redis.ts";
import { createSqliteStore } from "../../src/store/sqlite.ts";
import type { Store } from "../../src/store/store.ts";
import { endRedisServers, startRedis } from "../redis-server.ts";
import { makeFolder, removeFolders } from "../temporary-folder.ts";
import { printRow } from "./print-row.ts";

const RUNS = 5;
/** Conversations in which something is written at the same time. */
const AT_ONCE = 50;
/** Writes of each conversation in one run. */
const EACH = 60;
/** What a question and a short answer weigh as JSON. */
const ACTIVITY = {
  type: "message",
  text: "x".repeat(300),
  from: { id: "u", role: "user" },
  channelData: "y".repeat(1200),
};
const STATE = { about: { question: "x".repeat(80) }, answered: "y".repeat(1500) };

/** How many durable writes and turns each store takes in a second, beside what the disk itself does: one write, one sync. */
export async function benchStores(): Promise<void> {
  const file = join(await makeFolder(), "plain");
  printRow(
    "The disk: write 2 kB and sync, one at a time",
    runs(() => syncs(file)),
    "/s",
  );
  const redis = await startRedis();
  const stores: readonly (readonly [string, () => Promise<Store>])[] = [
    ["memory", async () => createMemoryStore()],
    ["sqlite", async () => createSqliteStore({ file: join(await makeFolder(), "c.db") })],
    ["redis, appendfsync always", () => openRedisStore({ url: redis.url })],
  ];
  for (const [name, open] of stores) {
    const store = await open();
    await report(`${name}: append`, (conversation) => store.append(conversation, ACTIVITY));
    await report(`${name}: save a state`, (conversation, place) => save(store, conversation, place));
    await report(`${name}: a turn (2 appends, 1 state)`, async (conversation, place) => {
      await store.append(conversation, ACTIVITY, { key: `m${place}`, user: conversation });
      await store.loadState(conversation);
      await save(store, conversation, place);
      await store.append(conversation, ACTIVITY, { key: `r${place}`, user: conversation });
    });
    await store.close();
  }
  await endRedisServers();
  await removeFolders();
}

type Work = (conversation: string, place: number) => Promise<unknown>;

async function save(store: Store, conversation: string, place: number): Promise<void> {
  if (!(await store.saveState(conversation, STATE, place, conversation))) throw new Error("not saved");
}

async function report(what: string, work: Work): Promise<void> {
  const rates: number[] = [];
  const late: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const taken: number[] = [];
    const began = performance.now();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async (_, talker) => {
        for (let place = 0; place < EACH; place++) {
          const start = performance.now();
          await work(`${what}${run}-${talker}`, place);
          taken.push(performance.now() - start);
        }
      }),
    );
    rates.push((AT_ONCE * EACH * 1000) / (performance.now() - began));
    late.push(taken.toSorted((a, b) => a - b)[Math.floor(taken.length * 0.99)] ?? Number.NaN);
  }
  printRow(what, rates, "/s");
  printRow("   the 99th percentile", late, "ms");
}

function runs(once: () => number): number[] {
  return Array.from({ length: RUNS }, once);
}

function syncs(file: string): number {
  const handle = openSync(file, "a");
  const began = performance.now();
  for (let count = 0; count < 300; count++) {
    writeSync(handle, "x".repeat(2000));
    fdatasyncSync(handle);
  }
  const rate = 300_000 / (performance.now() - began);
  closeSync(handle);
  return rate;
}
