import { setTimeout as pause } from "node:timers/promises";
import { SECRET } from "./server.ts";
import { openTalker, type Talker } from "./talker.ts";
import { sumOf, type Tally } from "./tally.ts";

export interface Crowd {
  readonly talkers: readonly Talker[];
  /** Resolves when so many more messages have been acknowledged. */
  hears(more: number): Promise<void>;
  /** Ends the talking after what is being said, and counts. */
  finish(): Promise<Tally>;
}

/** Conversations at the same time. */
const TALKERS = 12;

/** Between two messages of one conversation; beyond 60 a minute they are told to wait. Milliseconds. */
const BREATH_MS = 150;

/** Begins conversations at an address, and lets all talk until they are told to finish. */
export async function gather(url: string, size: number = TALKERS): Promise<Crowd> {
  const talkers = await Promise.all(Array.from({ length: size }, () => openTalker(url, SECRET)));
  let isOver = false;
  let acknowledged = 0;
  const waiting = new Set<{ readonly until: number; readonly resolve: () => void }>();

  function hear(): void {
    acknowledged += 1;
    for (const each of waiting) {
      if (acknowledged < each.until) continue;
      each.resolve();
      waiting.delete(each);
    }
  }

  const talking = talkers.map(async (talker, place) => {
    await pause((BREATH_MS * place) / size);
    while (!isOver) {
      await Promise.all([talker.say(), pause(BREATH_MS)]);
      hear();
    }
  });
  return {
    talkers,
    hears: (more) => new Promise((resolve) => waiting.add({ until: acknowledged + more, resolve })),
    async finish() {
      isOver = true;
      await Promise.all(talking);
      return sumOf(await Promise.all(talkers.map((talker) => talker.count())));
    },
  };
}
