import { setTimeout as sleep } from "node:timers/promises";

export interface RetryOptions {
  /** How long one request may take. Milliseconds. Default 8,000. */
  readonly timeout?: number;
  /** For how long a request is tried again. Milliseconds. Default 60,000. */
  readonly patience?: number;
  /** Waits for so many milliseconds. */
  readonly pause?: (milliseconds: number) => Promise<unknown>;
  /** A number from 0 up to 1. Default Math.random. */
  readonly random?: () => number;
}

/** Requests that are made, the first included. */
const MOST_TRIES = 5;

/** Milliseconds before the second try, where the channel names no time; doubled with each further try. */
const FIRST_PAUSE = 500;

/** The channel was not reached, so it cannot have shown anything. */
const NOT_REACHED = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "UND_ERR_CONNECT_TIMEOUT"];

/**
 * Makes a request until it is taken. It is made again where the channel says that it was not taken (412, 429, 5xx) or
 * could not be reached, after the time that the channel asks for, and some chance, so that not all come back at once.
 * One that hangs or is cut off is not made again: the resident may have seen it.
 * @throws what the last try threw.
 */
export async function retry<T>(request: () => Promise<T>, options: RetryOptions = {}): Promise<T> {
  const { patience = 60_000, pause = sleep, random = Math.random } = options;
  let waited = 0;
  for (let tries = 1; ; tries++) {
    try {
      return await request();
    } catch (error) {
      const milliseconds = pauseAfter(error, tries, random());
      if (tries === MOST_TRIES || milliseconds === undefined || waited + milliseconds > patience) throw error;
      waited += milliseconds;
      await pause(milliseconds);
    }
  }
}

/** How long to wait after a failure, in milliseconds; undefined where the request must not be made again. */
export function pauseAfter(failure: unknown, tries: number, random: number): number | undefined {
  const { status, response } = failure as { status?: unknown; response?: { headers?: Headers } };
  if (typeof status !== "number") return wasReached(failure) ? undefined : backOff(tries, random);
  if (status !== 412 && status !== 429 && status < 500) return undefined;
  const asked = readRetryAfter(response?.headers?.get("retry-after"), Date.now());
  return asked === undefined ? backOff(tries, random) : asked + FIRST_PAUSE * random;
}

/** Half the pause is certain, and half of it chance. */
function backOff(tries: number, random: number): number {
  return FIRST_PAUSE * 2 ** (tries - 1) * (0.5 + random / 2);
}

/** Milliseconds; the header holds seconds or a date. */
function readRetryAfter(header: string | null | undefined, now: number): number | undefined {
  if (!header) return undefined;
  const milliseconds = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}

function wasReached(failure: unknown): boolean {
  const { code, cause } = failure as { code?: unknown; cause?: { code?: unknown } };
  return ![code, cause?.code].some((one) => NOT_REACHED.includes(String(one)));
}
