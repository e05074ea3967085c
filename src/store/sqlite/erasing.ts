import { setImmediate as nextTurn } from "node:timers/promises";
import type { Whose } from "../subscriptions.ts";
import type { Commits } from "./commits.ts";
import type { Scrub } from "./scrub.ts";

/** What can be deleted from; numbers are of rows deleted. Each is to be called inside a transaction. */
export interface Erasable {
  erase(conversation: string): void;
  ofUser(user: string): readonly string[];
  eraseIdle(most: number): number;
  eraseNotes(whose: Whose): void;
  eraseSubscriptions(whose: Whose): void;
  forgetOld(): number;
  forgetOver(): void;
}

interface Erasing {
  erase(conversation: string): Promise<void>;
  eraseUser(user: string): Promise<number>;
  /** Deletes everything whose time is over. */
  sweep(): Promise<void>;
}

/** Conversations deleted in one commit, so that nobody waits long for it. */
const SWEPT_AT_ONCE = 200;

/** How often what the sweep deleted is scrubbed, which takes longer than deleting it. Milliseconds. */
const SCRUB_EVERY = 3_600_000;

/** Deletes from the tables, tells of it, and then removes with `scrub` whatever is left elsewhere. */
export function createErasing(
  tables: Erasable,
  write: Commits["write"],
  scrub: Scrub,
  tell: (conversation: string) => void,
  now: () => number,
): Erasing {
  let isUnclean = false;
  let scrubbedAt = now();

  function eraseAll(conversation: string): void {
    tables.erase(conversation);
    tables.eraseNotes({ conversation });
    tables.eraseSubscriptions({ conversation });
  }

  return {
    async erase(conversation) {
      await write(() => eraseAll(conversation));
      tell(conversation);
      await scrub();
    },
    async eraseUser(user) {
      const erased = await write(() => {
        const theirs = tables.ofUser(user);
        for (const conversation of theirs) eraseAll(conversation);
        tables.eraseNotes({ user });
        tables.eraseSubscriptions({ user });
        return theirs;
      });
      for (const conversation of erased) tell(conversation);
      await scrub();
      return erased.length;
    },
    async sweep() {
      await write(() => tables.forgetOver());
      if ((await write(() => tables.forgetOld())) > 0) isUnclean = true;
      for (let erased = SWEPT_AT_ONCE; erased === SWEPT_AT_ONCE; await nextTurn()) {
        erased = await write(() => tables.eraseIdle(SWEPT_AT_ONCE));
        if (erased > 0) isUnclean = true;
      }
      if (!isUnclean || now() < scrubbedAt + SCRUB_EVERY) return;
      await scrub();
      isUnclean = false;
      scrubbedAt = now();
    },
  };
}
