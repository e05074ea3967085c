import { setTimeout as pause } from "node:timers/promises";
import type { Store } from "./store.ts";

/** How often is asked for what somebody else holds. Milliseconds. */
const RETRY_MS = 25;

/**
 * Does the job while nobody else, in any process, holds the name; waits until then. After so many milliseconds others no
 * longer wait, since whoever held it may have fallen over, so the job has to bear being done twice.
 */
export async function holding<Result>(
  store: Pick<Store, "hold">,
  name: string,
  milliseconds: number,
  job: () => Promise<Result>,
): Promise<Result> {
  let letGo = await store.hold(name, milliseconds);
  while (!letGo) {
    await pause(RETRY_MS);
    letGo = await store.hold(name, milliseconds);
  }
  try {
    return await job();
  } finally {
    // What cannot be let go ends by itself.
    await letGo().catch(() => {});
  }
}
