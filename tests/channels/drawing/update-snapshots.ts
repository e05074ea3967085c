import { writeTable } from "./channel-table.ts";
import { DRAWN_CHANNELS, readSnapshot, writeSnapshot } from "./snapshots.ts";

for (const channel of DRAWN_CHANNELS) {
  const before = await readSnapshot(channel);
  await writeSnapshot(channel);
  if ((await readSnapshot(channel)) !== before)
    console.log(`${channel} is drawn in another way: look at it.`);
}
await writeTable();
