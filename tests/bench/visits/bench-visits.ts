import { setTimeout as pause } from "node:timers/promises";
import { percentile } from "../../load/crowd.ts";
import { startLoadServer } from "../../load/load-server.ts";
import { endRedisServers } from "../../redis-server.ts";
import { endPrograms } from "../../run-program.ts";
import { removeFolders } from "../../temporary-folder.ts";
import { type Kept, keptInRedis, keptInSqlite } from "./kept.ts";
import { askAll, askOneByOne, closeChats, openChats } from "./visit.ts";

const RESIDENTS = 300;
const QUESTIONS = 4;
/** Asked with nobody else about. */
const ONE_BY_ONE = 50;
/** Opened and asked first, and not measured: the runtime compiles what it runs often. */
const WARM_UP = 100;
/** How long all is left alone before memory is read. Milliseconds. */
const REST = 1_000;

/** What opening a chat and asking cost the server and its store, through Direct Line with an open socket. */
export async function benchVisits(): Promise<void> {
  try {
    for (const [name, open] of Object.entries({ redis: keptInRedis, sqlite: keptInSqlite })) {
      const kept = await open();
      process.stdout.write(`${RESIDENTS} visits of ${QUESTIONS} questions, STORE=${name}\n`);
      for (const [what, value, unit] of await measureVisits(kept))
        process.stdout.write(`  ${what.padEnd(44)} ${value.toFixed(2)} ${unit}\n`);
      await kept.end();
    }
  } finally {
    await Promise.all([endPrograms(), endRedisServers()]);
    await removeFolders();
  }
}

type Row = readonly [what: string, value: number, unit: string];

async function measureVisits(kept: Kept): Promise<readonly Row[]> {
  const server = await startLoadServer(kept.settings, kept.folder);
  const look = async () => ({
    server: server.busy(),
    store: await kept.busy(),
    bytes: await kept.bytes(),
    megabytes: server.memory(),
  });
  const early = await openChats(server, WARM_UP);
  await askAll(early, QUESTIONS);
  await pause(REST);
  const first = await look();
  const residents = await openChats(server, RESIDENTS);
  await pause(REST);
  const opened = await look();
  await askAll(residents, QUESTIONS);
  await pause(REST);
  const asked = await look();
  const took = await askOneByOne(residents, ONE_BY_ONE);
  await closeChats([...early, ...residents]);
  await server.stop();
  const each = (from: number, to: number, count: number): number => (to - from) / count;
  const questions = RESIDENTS * QUESTIONS;
  return [
    ["opening a chat, of the server's core", each(first.server, opened.server, RESIDENTS), "ms"],
    ["a question, of the server's core", each(opened.server, asked.server, questions), "ms"],
    ["opening a chat, of the store's core", each(first.store, opened.store, RESIDENTS), "ms"],
    ["a question, of the store's core", each(opened.store, asked.store, questions), "ms"],
    ["a question with nobody else about, half within", percentile(took, 0.5), "ms"],
    ["server before", first.megabytes, "MB"],
    ["a conversation in the store", each(first.bytes, asked.bytes, RESIDENTS) / 1_000, "kB"],
  ];
}
