import { randomUUID } from "node:crypto";
import type { Store } from "../store.ts";
import type { Run } from "./conversations.ts";
import { claimKey, holdKey } from "./keys.ts";
import { SCRIPTS } from "./scripts.ts";

/** What is claimed for a time, and what is held until it is let go. */
export function createClaims(run: Run): Pick<Store, "claim" | "hold"> {
  async function take(key: string, milliseconds: number, token: string): Promise<boolean> {
    return (await run(SCRIPTS.claimKey, [key], [String(milliseconds), token])) === 1;
  }

  return {
    claim: (key, milliseconds) => take(claimKey(key), milliseconds, randomUUID()),
    async hold(name, milliseconds) {
      // Who lets go late does not let go of what somebody else has by then.
      const [key, token] = [holdKey(name), randomUUID()];
      if (!(await take(key, milliseconds, token))) return undefined;
      return async () => void (await run(SCRIPTS.releaseKey, [key], [token]));
    },
  };
}
