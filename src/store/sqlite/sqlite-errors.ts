import { ProductError } from "../../errors.ts";

/** SQLite's own codes, https://sqlite.org/rescode.html, of what happens to a file in the field. */
const BUSY = 5;
const READ_ONLY = 8;
const IO_ERROR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANNOT_OPEN = 14;
const NO_DATABASE = 26;

interface Trouble {
  readonly code: string;
  readonly what: string;
  readonly wayOut: string;
}

const DAMAGED: Trouble = {
  code: "store-corrupt",
  what: "is damaged",
  wayOut:
    "Stop the server and run npm run restore -- FILE with a backup, or move the file away to begin empty.",
};

const TROUBLES: Readonly<Record<number, Trouble>> = {
  [BUSY]: {
    code: "store-locked",
    what: "is locked by another program",
    wayOut: "Wait for the backup or restore to end, or close the program that has it open.",
  },
  [READ_ONLY]: {
    code: "store-read-only",
    what: "cannot be written to",
    wayOut:
      "Give the server's user the right to write to the file and its folder, or set DATA_DIR to another.",
  },
  [IO_ERROR]: {
    code: "store-disk-failing",
    what: "could not be read or written, because the disk reports an error",
    wayOut: "Look at the disk, then restore a backup with npm run restore -- FILE.",
  },
  [CORRUPT]: DAMAGED,
  [FULL]: {
    code: "store-full",
    what: "cannot grow, because the disk is full",
    wayOut: "Free some space: the server goes on by itself. A lower RETENTION_HOURS keeps the file smaller.",
  },
  [CANNOT_OPEN]: {
    code: "store-unopenable",
    what: "cannot be opened",
    wayOut: "Give the server's user the right to read and write in its folder, or set DATA_DIR to another.",
  },
  [NO_DATABASE]: DAMAGED,
};

const UNKNOWN: Trouble = {
  code: "store-failed",
  what: "could not be used",
  wayOut: "docs/storage.md tells how to look at the file and how to restore a backup.",
};

/** What SQLite threw about a file, as a ProductError that tells an operator what is wrong and the way out. */
export function toStoreError(cause: unknown, file: string): unknown {
  if (cause instanceof ProductError) return cause;
  const code = primaryCode(cause);
  if (code === undefined) return cause;
  const { code: name, what, wayOut } = TROUBLES[code] ?? UNKNOWN;
  return new ProductError(name, `The database ${file} ${what}. ${wayOut}`, { cause });
}

/** Whether another process had the database locked. */
export function isBusy(error: unknown): boolean {
  return primaryCode(error) === BUSY;
}

/** The lowest byte names the kind of trouble, the others its circumstances. */
function primaryCode(error: unknown): number | undefined {
  const { errcode } = (error ?? {}) as { errcode?: unknown };
  return typeof errcode === "number" ? errcode & 0xff : undefined;
}
