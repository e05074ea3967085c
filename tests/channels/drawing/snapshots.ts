import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "yaml";
import { CHANNELS } from "../../../src/channels/drawing/abilities.ts";
import { drawReply } from "../../../src/channels/drawing/draw-reply.ts";
import { SAMPLES } from "./sample-replies.ts";
import { WORDS } from "./the-words.ts";

/** Every channel of the table, and one that nobody told of. */
export const DRAWN_CHANNELS: readonly string[] = [...Object.keys(CHANNELS), "unknown"];

/** How a channel shows each sample, as the text of its snapshot. */
export function drawSnapshot(channel: string): string {
  const drawn = Object.entries(SAMPLES).map(([name, reply]) => [name, drawReply(reply, channel, WORDS)]);
  return stringify(Object.fromEntries(drawn), { aliasDuplicateObjects: false, lineWidth: 0 });
}

/** How it was shown when a person last looked; empty where nobody has. */
export async function readSnapshot(channel: string): Promise<string> {
  return readFile(fileOf(channel), "utf8").catch(() => "");
}

/** Takes what is drawn now as right: to be looked at in the diff before it is committed. */
export async function writeSnapshot(channel: string): Promise<void> {
  await writeFile(fileOf(channel), drawSnapshot(channel));
}

function fileOf(channel: string): string {
  return join(import.meta.dirname, "snapshots", `${channel}.yml`);
}
