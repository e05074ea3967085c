import type { Store } from "./store.ts";

interface Held {
  readonly until: number;
}

/** Nothing held yet, within this process: for stores that one process has to itself. */
export function createHolds(now: () => number): Store["hold"] {
  const names = new Map<string, Held>();
  return async (name, milliseconds) => {
    if ((names.get(name)?.until ?? 0) > now()) return undefined;
    const held: Held = { until: now() + milliseconds };
    names.set(name, held);
    return async () => {
      if (names.get(name) === held) names.delete(name);
    };
  };
}
