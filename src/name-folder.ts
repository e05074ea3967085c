import { isAbsolute, join, relative, resolve, sep } from "node:path";

const PROJECT = join(import.meta.dirname, "..");

/**
 * The path of a folder as messages name it: relative where it stands below `from`, absolute elsewhere. One that
 * somebody has set is meant from where they are; one by default is the project's own.
 */
export function nameFolder(set: string | undefined, byDefault: string, from: string): string {
  const path = set ? resolve(from, set) : join(PROJECT, byDefault);
  const below = relative(from, path) || ".";
  return below === ".." || below.startsWith(`..${sep}`) || isAbsolute(below) ? path : below;
}
