/** The longest wait between two attempts. Milliseconds. */
const LONGEST_MS = 10_000;

/** Resolves after some time. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** How long to wait before the next attempt: longer each time, and never the same for everybody. Milliseconds. */
export function retryDelay(failures: number): number {
  return Math.min(LONGEST_MS, 1000 * 2 ** failures) * (0.5 + Math.random());
}
