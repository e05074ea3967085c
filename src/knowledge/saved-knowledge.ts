import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Problem } from "../errors.ts";
import type { Prepared } from "./knowledge.ts";

/** What a start can load instead of preparing it again. */
export interface Saved {
  readonly prepared: Prepared;
  /** What editors got wrong is told of at every start, not only at the first. */
  readonly problems: readonly Problem[];
}

const FILE = "knowledge.bin";
/** The file is the fingerprint of its content, a digest of the rest, and the rest. Bytes of each of the two. */
const DIGEST = 32;

/** What was saved under a fingerprint; undefined where there is nothing, something else, or something broken. */
export async function loadSaved(folder: string, fingerprint: Buffer): Promise<Saved | undefined> {
  const bytes = await readFile(join(folder, FILE)).catch(() => undefined);
  if (!bytes?.subarray(0, DIGEST).equals(fingerprint)) return undefined;
  const body = bytes.subarray(2 * DIGEST);
  if (!digest(body).equals(bytes.subarray(DIGEST, 2 * DIGEST))) return undefined;
  return deserialize(body) as Saved;
}

/** Saves whole or not at all: others see the old file until the new one is complete. Rejects where it cannot write. */
export async function save(folder: string, fingerprint: Buffer, saved: Saved): Promise<void> {
  const body = serialize(saved);
  const unfinished = join(folder, `${FILE}.${randomUUID()}`);
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(unfinished, Buffer.concat([fingerprint, digest(body), body]), { flush: true });
    await rename(unfinished, join(folder, FILE));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

function digest(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}
