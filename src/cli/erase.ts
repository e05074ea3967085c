import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { config as loadEnv } from "dotenv";
import { readConfig } from "../config.ts";
import { silentLog } from "../log.ts";
import { DATABASE, openStoreBeside } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import { readOptions } from "./options.ts";
import { tellWhatToMend } from "./run.ts";

const USAGE = `Usage: npm run erase -- --user ID
       npm run erase -- --conversation ID
Erases everything that is kept about a user, or about a conversation, from the files too. The server may go on running.`;
const { user, conversation } = readOptions(
  USAGE,
  { user: { type: "string" }, conversation: { type: "string" } },
  false,
).values;

if ((user === undefined) === (conversation === undefined)) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(2);
}

/** Said where there was nothing, so that an id that was mistyped is seen. */
const NOTHING =
  "No conversation is kept under that id, so there was none to erase. Capitals count: look at the id again.\n";

await tellWhatToMend(async () => {
  loadEnv({ quiet: true });
  const config = readConfig(process.env);
  const store = await openStoreBeside(config, silentLog);
  try {
    const count =
      user === undefined ? await eraseOne(store, conversation ?? "") : await store.eraseUser(user);
    process.stdout.write(count > 0 ? erased(count) : NOTHING);
    const copies = config.store === "sqlite" ? await replacedIn(config.dataDir) : [];
    if (copies.length > 0) process.stdout.write(`Delete too what restoring left: ${copies.join(", ")}\n`);
  } finally {
    await store.close();
  }
});

/** How many conversations of that id there were; whatever else is kept under it goes too. */
async function eraseOne(store: Store, conversation: string): Promise<number> {
  const [{ epoch }, { version }] = await Promise.all([
    store.read(conversation, 0, 1),
    store.loadState(conversation),
  ]);
  await store.erase(conversation);
  return epoch !== "" || version > 0 ? 1 : 0;
}

function erased(count: number): string {
  const many = count === 1 ? "1 conversation" : `${count} conversations`;
  return `Erased ${many}. Backups that were made before still hold what was in it.\n`;
}

/** Databases that npm run restore has put aside. */
async function replacedIn(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => name.startsWith(`${DATABASE}.replaced`) && !/-(wal|shm)$/.test(name))
    .map((name) => join(folder, name));
}
