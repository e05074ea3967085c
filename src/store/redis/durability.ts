import type { Connection } from "./connection.ts";

/** What Redis is to be told so that what it acknowledged outlasts a power cut. */
const NEEDED = { appendonly: "yes", appendfsync: "always" } as const;

/**
 * Tells of the settings of Redis with which it could lose what it has acknowledged, such as "appendonly no"; of none where
 * all is well, or where Redis does not say.
 */
export async function tellUnsafe(
  ask: Connection["run"],
  tell: (settings: readonly string[]) => void = () => {},
): Promise<void> {
  const unsafe = await unsafeSettings(ask);
  if (unsafe.length > 0) tell(unsafe);
}

async function unsafeSettings(ask: Connection["run"]): Promise<readonly string[]> {
  const names = Object.keys(NEEDED) as (keyof typeof NEEDED)[];
  try {
    const set = await ask((client) => client.configGet(names));
    return names
      .filter((name) => set[name] !== undefined && set[name] !== NEEDED[name])
      .map((name) => `${name} ${set[name]}`);
  } catch {
    // Many who run Redis for others let nobody ask.
    return [];
  }
}
