import { readFile } from "node:fs/promises";
import { ProductError } from "../errors.ts";

/**
 * The text of a file that need not be there; undefined where it is not.
 * @throws ProductError `content-unreadable` where it is there and cannot be read.
 */
export async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    if (["ENOENT", "ENOTDIR"].includes((cause as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw new ProductError("content-unreadable", `${file} cannot be read. Check who may read it.`, { cause });
  }
}
