import type { RequestHandler } from "express";

/** From this lag on new work is turned away, so that what was taken is answered in time. Milliseconds. */
const MOST_LAG = 100;
/** Seconds that who is turned away waits at least, and by how many more at random, so that not all come back at once. */
const WAIT = { least: 1, spread: 3 };
/** What is answered however late: an operator has to see a server that is late. */
const ALWAYS = new Set(["/healthz", "/readyz"]);

export interface ShedOptions {
  /** How late work is, in milliseconds. */
  readonly lag: () => number;
  /** Told of each request that is turned away. */
  readonly onShed?: (() => void) | undefined;
  /** From 0 up to 1. Default Math.random. */
  readonly random?: () => number;
}

/** Turns requests away with 503 and Retry-After while the server has more work than it can do in time. */
export function shedLoad({ lag, onShed, random = Math.random }: ShedOptions): RequestHandler {
  return (request, response, next) => {
    if (lag() <= MOST_LAG || ALWAYS.has(request.path)) return next();
    onShed?.();
    const wait = WAIT.least + Math.floor(random() * WAIT.spread);
    response
      .status(503)
      .set({ "retry-after": String(wait), "cache-control": "no-store" })
      .json({ error: { code: "busy", message: `The server is busy. Try again in ${wait} seconds.` } });
  };
}
