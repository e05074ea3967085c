import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";

/** What is read of a content folder; other files in it change nothing. */
const CONTENT = /\.(?:md|ya?ml)$/;
/** What prepares the content: when this code changes, what it prepared before is out of date. */
const CODE = /\.(?:ts|bin)$/;

export interface Facts {
  /** Folders of the code that prepares the content. Default: this one. */
  readonly code?: readonly string[];
  /** What else it depends on, such as the day. */
  readonly also?: string;
}

/** 32 bytes that change when a file of the content folders changes, appears or goes, or code does that prepares it. */
export async function fingerprintOf(folders: readonly string[], facts: Facts = {}): Promise<Buffer> {
  const { code = [import.meta.dirname], also = "" } = facts;
  const hash = createHash("sha256").update(`${process.version}\0${also}\0`);
  const lists = await Promise.all(folders.map((folder) => listFiles(folder, CONTENT)));
  // One after the other: an archive has more files than a program may have open.
  for (const file of lists.flat()) {
    const content = await readFile(file).catch(() => undefined);
    hash.update(`${file}\0${content?.length ?? "unreadable"}\0`);
    if (content) hash.update(content);
  }
  for (const file of (await Promise.all(code.map((folder) => listFiles(folder, CODE)))).flat()) {
    // Code is not written while the server runs, so when it was and how long it is tells enough.
    const { size, mtimeMs } = await stat(file);
    hash.update(`${file}\0${size}\0${mtimeMs}\0`);
  }
  return hash.digest();
}

/** What is read of a folder, with the folders in it: one that is empty is not the same as one that is not there. */
async function listFiles(folder: string, kind: RegExp): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!entries) return [`${folder} is not there`];
  const read = entries.filter((entry) => entry.isDirectory() || kind.test(entry.name));
  return [folder, ...read.map((entry) => join(entry.parentPath, entry.name)).sort()];
}
