import { cpSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { loadTaught } from "../src/answering/load-taught.ts";
import { loadKnowledge } from "../src/knowledge/load-knowledge.ts";

const ROOT = join(import.meta.dirname, "..");
/** What is learned of the shipped content takes seconds, and is kept here from one run of the tests to the next. */
export const PREPARED = join(ROOT, "node_modules/.cache/prepared-content");
const TAUGHT = join(PREPARED, "taught.bin");

/** Prepares the shipped content before any test waits for it. */
export async function prepareContent(): Promise<void> {
  const { knowledge } = await loadKnowledge({ knowledgeDir: join(ROOT, "knowledge"), dataDir: PREPARED });
  await loadTaught(knowledge, PREPARED);
}

/** Puts what was learned into the folder where a program would keep it, for it to find. */
export function givePrepared(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true });
  if (existsSync(TAUGHT)) cpSync(TAUGHT, join(dataDir, "taught.bin"));
}
