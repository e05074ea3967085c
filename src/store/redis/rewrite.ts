import { setTimeout as pause } from "node:timers/promises";
import type { Connection } from "./connection.ts";

/** 2 minutes in all: a file of some gigabytes. */
const TRIES = 4800;
const RETRY_MS = 25;

/**
 * Has Redis write its append-only file anew, for what was deleted stands in it until then, and resolves when that is done.
 * Nothing is to be done where it keeps none.
 */
export async function rewriteFile(ask: Connection["run"]): Promise<void> {
  if ((await persistence(ask)).get("aof_enabled") !== "1") return;
  // One that is under way may have begun before the deletion.
  await settled(ask);
  await ask((client) => client.bgRewriteAof());
  await settled(ask);
}

async function settled(ask: Connection["run"]): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const facts = await persistence(ask);
    if (facts.get("aof_rewrite_in_progress") !== "1" && facts.get("aof_rewrite_scheduled") !== "1") return;
    await pause(RETRY_MS);
  }
  throw new Error("the append-only file is still being written");
}

async function persistence(ask: Connection["run"]): Promise<Map<string, string>> {
  const text = await ask((client) => client.info("persistence"));
  return new Map(text.split("\r\n").map((line) => line.split(":", 2) as [string, string]));
}
