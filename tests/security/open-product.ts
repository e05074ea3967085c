import { assemble } from "../../src/assemble.ts";
import { readConfig } from "../../src/config.ts";
import type { Log } from "../../src/log.ts";
import { openDoors } from "../../src/open-doors.ts";
import { createMemoryStore } from "../../src/store/memory.ts";
import { SHIPPED } from "../prepared-content.ts";

export const SECRET = "a secret of the tests, and of nobody else";

export interface OpenProduct {
  readonly url: string;
  readonly port: number;
  /** Every line of the log since the start, as text. */
  readonly logged: readonly string[];
  close(): Promise<void>;
}

/** The whole product behind one server, as start.ts puts it together, with every door open that a setting can open. */
export async function openProduct(): Promise<OpenProduct> {
  const config = readConfig({
    PORT: "0",
    BOT_ALLOW_ANONYMOUS: "true",
    DIRECT_LINE_SECRET: SECRET,
    WIDGET_ORIGINS: "https://www.council.example",
    DEMO: "true",
    KNOWLEDGE_DIR: SHIPPED.knowledgeDir,
    DIALOGS_DIR: SHIPPED.dialogsDir,
    DATA_DIR: SHIPPED.dataDir,
  });
  const store = createMemoryStore();
  const logged: string[] = [];
  const log = keepLines(logged);
  const talking = await assemble(config, store, log);
  const doors = await openDoors(config, { ...talking, store, log });
  return {
    url: doors.localUrl,
    port: Number(new URL(doors.localUrl).port),
    logged,
    async close() {
      await doors.close();
      await store.close();
    },
  };
}

function keepLines(lines: string[]): Log {
  const write = (facts: object, what: string): void => void lines.push(JSON.stringify({ ...facts, what }));
  return { debug: write, info: write, warn: write, error: write };
}
