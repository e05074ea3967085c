/** Runs jobs of one key one after the other, in the order they came, and those of different keys side by side. */
export function createQueue(): <T>(key: string, job: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (key, job) => {
    const before = last.get(key) ?? Promise.resolve();
    const run = before.then(job, job);
    const settled = run.then(
      () => forget(),
      () => forget(),
    );
    const forget = (): void => {
      if (last.get(key) === settled) last.delete(key);
    };
    last.set(key, settled);
    return run;
  };
}
