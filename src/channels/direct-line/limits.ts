import { createRateLimit, type RateLimit } from "./rate-limit.ts";

/** Limits that normal use never meets: Web Chat stays on "Sending" for ever when it does. All are optional. */
export interface LimitOptions {
  /** Activities sent, for each conversation. Default 60: nobody writes more than one a second for a minute. */
  readonly postsPerMinute?: number;
  /** Polls, reconnects and refreshes, for each conversation. Default 1,200: a client polls up to 5 times a second. */
  readonly readsPerMinute?: number;
  /** Conversations started, for each address. Default 300: a school or a mobile network shares one address. */
  readonly startsPerMinute?: number;
  /**
   * Requests and streams of every sort, for each address. Default 12,000: two hundred pages behind one address that all
   * poll each second.
   */
  readonly requestsPerMinute?: number;
  /** How often each socket is asked whether it is still there, in milliseconds. Default 20,000. */
  readonly keepAliveEvery?: number;
}

/** Half of the minute after which many proxies close a quiet connection, and to spare. */
export const KEEP_ALIVE_EVERY = 20_000;

export interface Limits {
  readonly posts: RateLimit;
  readonly reads: RateLimit;
  readonly starts: RateLimit;
  readonly requests: RateLimit;
}

/** The limits in force. */
export function createLimits(options: LimitOptions, now: () => number): Limits {
  const { postsPerMinute = 60, readsPerMinute = 1200, startsPerMinute = 300 } = options;
  const { requestsPerMinute = 12_000 } = options;
  return {
    posts: createRateLimit({ perMinute: postsPerMinute, now }),
    reads: createRateLimit({ perMinute: readsPerMinute, now }),
    starts: createRateLimit({ perMinute: startsPerMinute, now }),
    requests: createRateLimit({ perMinute: requestsPerMinute, now }),
  };
}
