import { cpSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Assembled, assemble } from "../src/assemble.ts";
import { silentLog } from "../src/log.ts";
import { createMemoryStore } from "../src/store/memory.ts";
import type { Store } from "../src/store/store.ts";
import { ROOT } from "./run-command.ts";

/** What is prepared of the shipped content takes seconds, and is kept here from one run of the tests to the next. */
export const PREPARED = join(ROOT, "node_modules/.cache/prepared-content");

/** The content as it is shipped, and where it is kept prepared. */
export const SHIPPED = {
  knowledgeDir: join(ROOT, "knowledge"),
  dialogsDir: join(ROOT, "dialogs"),
  dataDir: PREPARED,
};

/** The product as it is shipped, without its channels. */
export function assembleShipped(store: Store = createMemoryStore()): Promise<Assembled> {
  return assemble(SHIPPED, store, silentLog);
}

/** Prepares the shipped content before any test waits for it. */
export async function prepareContent(): Promise<void> {
  await assembleShipped();
}

/** Puts what is prepared into the folder where a program would keep it, for it to find. */
export function givePrepared(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true });
  if (existsSync(PREPARED)) cpSync(PREPARED, dataDir, { recursive: true });
}
