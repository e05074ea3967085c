import type { DatabaseSync } from "node:sqlite";
import { isBusy } from "./sqlite-errors.ts";

/** Writes that are committed together: waiting for the disk costs the same for one as for a hundred. */
export interface Commits {
  /** What the work gives, once it is on the disk. Works run in the order they came. @throws what SQLite throws. */
  write<Result>(work: () => Result): Promise<Result>;
  /** Resolves when everything that came until now is on the disk, or was refused. */
  settled(): Promise<void>;
}

interface Job {
  readonly work: () => unknown;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

interface Refusal {
  readonly error: unknown;
}

/** How long another process may hold the database before writes are refused. Milliseconds. */
const PATIENCE_MS = 5000;
const RETRY_MS = 20;

/** Commits what has come in each turn of the event loop. */
export function createCommits(database: DatabaseSync, patience: number = PATIENCE_MS): Commits {
  let waiting: Job[] = [];
  let busySince: number | undefined;
  let isScheduled = false;
  let last: Promise<unknown> = Promise.resolve();

  function schedule(): void {
    if (isScheduled) return;
    isScheduled = true;
    if (busySince === undefined) setImmediate(flush);
    else setTimeout(flush, RETRY_MS);
  }

  function flush(): void {
    isScheduled = false;
    const refusal = begin(database);
    if (refusal && mayWait(refusal)) {
      schedule();
      return;
    }
    busySince = undefined;
    const jobs = waiting;
    waiting = [];
    if (refusal) for (const job of jobs) job.reject(refusal.error);
    else commit(database, jobs);
  }

  function mayWait({ error }: Refusal): boolean {
    if (!isBusy(error)) return false;
    busySince ??= performance.now();
    return performance.now() - busySince < patience;
  }

  return {
    write(work) {
      const written = new Promise<never>((resolve, reject) => {
        waiting.push({ work, resolve: resolve as (result: unknown) => void, reject });
      });
      last = written.catch(() => {});
      schedule();
      return written;
    },
    async settled() {
      await last;
    },
  };
}

/** Begins a transaction that writes; what SQLite said where it cannot. */
function begin(database: DatabaseSync): Refusal | undefined {
  try {
    database.exec("BEGIN IMMEDIATE");
    return undefined;
  } catch (error) {
    return { error };
  }
}

/** Commits the jobs in the transaction that was begun. */
function commit(database: DatabaseSync, jobs: readonly Job[]): void {
  try {
    const results = jobs.map(({ work }) => work());
    database.exec("COMMIT");
    for (const [place, job] of jobs.entries()) job.resolve(results[place]);
  } catch (error) {
    // Where the disk is full SQLite has undone it already.
    if (database.isTransaction) database.exec("ROLLBACK");
    const [first] = jobs;
    if (jobs.length === 1) first?.reject(error);
    else for (const job of jobs) commitAlone(database, job);
  }
}

/** One that cannot be kept, because it is too big for what is left of the disk, takes no other with it. */
function commitAlone(database: DatabaseSync, job: Job): void {
  const refusal = begin(database);
  if (refusal) job.reject(refusal.error);
  else commit(database, [job]);
}
