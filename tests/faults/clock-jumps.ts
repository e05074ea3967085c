import { join } from "node:path";
import { createSqliteStore } from "../../src/store/sqlite.ts";
import type { Store } from "../../src/store/store.ts";
import { makeFolder } from "../temporary-folder.ts";
import { fallsIn } from "./talker.ts";
import type { Tally } from "./tally.ts";

const HALF_DAY = 12 * 3_600_000;
const CONVERSATIONS = 5;

/** Appends while the clock is set forwards and back, and restarts in between; messages come twice now and then. */
export async function jumpClocks(jumps: number): Promise<Tally> {
  const file = join(await makeFolder(), "conversations.db");
  const noon = Date.UTC(2026, 10, 22, 12);
  let clock = noon;
  const open = (): Store => createSqliteStore({ file, now: () => clock });
  const acknowledged = Array.from({ length: CONVERSATIONS }, () => [] as number[]);
  let store = open();
  for (let jump = 0; jump < jumps; jump++) {
    clock = noon + Math.round((Math.random() * 2 - 1) * (HALF_DAY / 2));
    for (const [place, texts] of acknowledged.entries()) {
      const append = () => store.append(`c${place}`, { text: jump }, { key: `${jump}` });
      await append();
      if (jump % 3 === 0) await append();
      texts.push(jump);
    }
    if (jump % 20 !== 19) continue;
    await store.close();
    store = open();
  }
  const kept = await Promise.all(
    acknowledged.map(async (_, place) =>
      (await store.read(`c${place}`, 0, jumps * 2)).entries.map(({ activity }) => Number(activity.text)),
    ),
  );
  await store.close();
  return {
    acknowledged: jumps * CONVERSATIONS,
    lost: acknowledged.flatMap((texts, place) => texts.filter((text) => !kept[place]?.includes(text))).length,
    doubled: kept.reduce((sum, texts) => sum + texts.length - new Set(texts).size, 0),
    outOfOrder: kept.reduce((sum, texts) => sum + fallsIn(texts), 0),
    failed: 0,
  };
}
