import { setTimeout as pause } from "node:timers/promises";
import { SECRET } from "./server.ts";
import { openTalker, type Talker } from "./talker.ts";
import { sumOf, type Tally } from "./tally.ts";

export interface Crowd {
  readonly talkers: readonly Talker[];
  /** Ends the talking after what is being said, and counts. */
  finish(): Promise<Tally>;
}

/** Conversations at the same time. */
const TALKERS = 12;

/** Between two messages of one conversation: more than 60 a minute are refused. Milliseconds. */
const BREATH_MS = 1050;

/** Begins conversations at an address, and lets all talk until they are told to finish. */
export async function gather(url: string, size: number = TALKERS): Promise<Crowd> {
  const talkers = await Promise.all(Array.from({ length: size }, () => openTalker(url, SECRET)));
  let isOver = false;
  const talking = talkers.map(async (talker, place) => {
    await pause((BREATH_MS * place) / size);
    while (!isOver) await Promise.all([talker.say(), pause(BREATH_MS)]);
  });
  return {
    talkers,
    async finish() {
      isOver = true;
      await Promise.all(talking);
      return sumOf(await Promise.all(talkers.map((talker) => talker.count())));
    },
  };
}
