import { readFileSync } from "node:fs";
import { ProductError } from "../../errors.ts";
import { type Learned, unpackWeights } from "../../learning/packed-weights.ts";

/** The class of messages that are no danger. */
export const NO_DANGER = "none";

/** What `npm run learn` made of the examples. */
export const LEARNED_FILE = new URL("./learned.bin", import.meta.url);

/** @throws ProductError `bad-safety` when the file cannot be read: nothing starts with half a danger check. */
export function loadLearned(file: string | URL = LEARNED_FILE): Learned {
  try {
    return unpackWeights(readFileSync(file));
  } catch (cause) {
    const message = "What the danger check has learned cannot be read. Run npm run learn.";
    throw new ProductError("bad-safety", message, { cause });
  }
}
