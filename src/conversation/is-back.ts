/** Milliseconds after which nobody can be expected to know what they were asked last. */
const AWAY = 4 * 3_600_000;

/** Whether somebody who wrote last at one time, ISO 8601, and now at another was away so long that they may have forgotten. */
export function isBack(last: string | undefined, now: string): boolean {
  // What is no time gives NaN, which is never long ago.
  return last !== undefined && Date.parse(now) - Date.parse(last) >= AWAY;
}
