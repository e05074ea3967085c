import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { assemble } from "../../../src/assemble.ts";
import { silentLog } from "../../../src/log.ts";
import { createMemoryStore } from "../../../src/store/memory.ts";

const ROOT = join(import.meta.dirname, "../../..");

/** The danger check over the published content. */
export async function theDangerCheck() {
  const content = { knowledgeDir: join(ROOT, "knowledge"), dialogsDir: join(ROOT, "dialogs") };
  const { dangerCheck } = await assemble(content, createMemoryStore(), silentLog);
  return dangerCheck;
}

interface Row {
  readonly q: string;
  readonly class: string;
}

/** The messages that the danger check is measured with. */
export const MESSAGES: readonly Row[] = parse(
  readFileSync(join(import.meta.dirname, "messages.yml"), "utf8"),
);
