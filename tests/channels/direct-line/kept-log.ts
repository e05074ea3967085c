import type { Log } from "../../../src/log.ts";

/** A log that keeps what was said, to be looked at. */
export function keptLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  const keep = (facts: object, what: string) => void lines.push(`${what} ${JSON.stringify(facts)}`);
  return { lines, debug: keep, info: keep, warn: keep, error: keep };
}
