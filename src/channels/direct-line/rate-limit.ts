import { putLast } from "./bounded-map.ts";

/** Counts per key; gives the whole seconds to wait, or 0 where the request may pass. */
export type RateLimit = (key: string) => number;

export interface RateLimitOptions {
  /** How many may come in a minute; as many may come at once after a pause. */
  readonly perMinute: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** Beyond this many keys, the one that has been quiet for longest is forgotten. */
const MOST_KEYS = 50_000;

/** A token bucket for each key. */
export function createRateLimit({ perMinute, now }: RateLimitOptions): RateLimit {
  const buckets = new Map<string, Bucket>();
  const perMillisecond = perMinute / 60_000;

  return (key) => {
    const at = now();
    const bucket = buckets.get(key) ?? { tokens: perMinute, at };
    // A clock that was set back must not take tokens away.
    const passed = Math.max(0, at - bucket.at);
    bucket.tokens = Math.min(perMinute, bucket.tokens + passed * perMillisecond);
    bucket.at = at;
    putLast(buckets, key, bucket, MOST_KEYS);
    if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / perMillisecond / 1000);
    bucket.tokens -= 1;
    return 0;
  };
}

/** What an address counts as: an IPv6 subscriber has a whole /64 to choose addresses from. */
export function addressKey(address: string | undefined): string {
  if (address === undefined) return "unknown";
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(":")) return address;
  const [head = "", tail] = address.split("::");
  const before = head.split(":").filter(Boolean);
  const after = tail?.split(":").filter(Boolean) ?? [];
  const zeros = Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0");
  return [...before, ...zeros, ...after].slice(0, 4).join(":");
}
