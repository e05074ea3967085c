import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";

/** What an earlier start prepared out of content, so that the next can load it. */
const KNOWLEDGE_FILE = "knowledge.bin";
/** The file is the fingerprint of its content, a digest of the rest, and the rest. Bytes of each of the two. */
const DIGEST = 32;

/** What was saved under a fingerprint; undefined where there is nothing, something else, or something broken. */
async function loadSaved<T>(
  folder: string,
  fingerprint: Buffer,
  name = KNOWLEDGE_FILE,
): Promise<T | undefined> {
  const bytes = await readFile(join(folder, name)).catch(() => undefined);
  if (!bytes?.subarray(0, DIGEST).equals(fingerprint)) return undefined;
  const body = bytes.subarray(2 * DIGEST);
  if (!digest(body).equals(bytes.subarray(DIGEST, 2 * DIGEST))) return undefined;
  return deserialize(body) as T;
}

/** Saves whole or not at all: others see the old file until the new one is complete. Rejects where it cannot write. */
async function save(
  folder: string,
  fingerprint: Buffer,
  saved: unknown,
  name = KNOWLEDGE_FILE,
): Promise<void> {
  const body = serialize(saved);
  const unfinished = join(folder, `${name}.${randomUUID()}`);
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(unfinished, Buffer.concat([fingerprint, digest(body), body]), { flush: true });
    await rename(unfinished, join(folder, name));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

function digest(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}

export interface Remembered<T> {
  readonly value: T;
  /** Why it could not be kept for the next start; the value is whole all the same. */
  readonly notSaved?: unknown;
}

/** What was kept under a fingerprint, or, where there is nothing, what is made now and kept. */
export async function remember<T>(
  folder: string,
  fingerprint: Buffer,
  make: () => Promise<T>,
  name = KNOWLEDGE_FILE,
): Promise<Remembered<T>> {
  const saved = await loadSaved<T>(folder, fingerprint, name);
  if (saved !== undefined) return { value: saved };
  const value = await make();
  try {
    await save(folder, fingerprint, value, name);
    return { value };
  } catch (notSaved) {
    return { value, notSaved };
  }
}
