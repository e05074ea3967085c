import { hash } from "node:crypto";

export interface LatelyOptions {
  /** How many results are kept at most. Default 1,000. */
  readonly most?: number;
  /** How long a result is kept at least; at most it is twice that. Milliseconds. Default 5 minutes. */
  readonly keep?: number;
}

/**
 * The same function, which gives again what it gave lately: many residents ask the same, often by pressing it. Only for
 * functions that depend on what they are given and on content that they were made from, since it ends with them. What
 * was asked is kept as a digest, and all is let go within minutes, asked or not.
 */
export function lately<Given extends readonly unknown[], Result>(
  work: (...given: Given) => Result,
  { most = 1000, keep = 300_000 }: LatelyOptions = {},
): (...given: Given) => Result {
  let young = new Map<string, { readonly result: Result }>();
  let old: typeof young = new Map();
  let ageing: NodeJS.Timeout | undefined;

  function age(): void {
    old = young;
    young = new Map();
    clearTimeout(ageing);
    ageing = old.size > 0 ? setTimeout(age, keep).unref() : undefined;
  }

  return (...given) => {
    const key = hash("sha256", JSON.stringify(given), "base64");
    const kept = young.get(key) ?? old.get(key);
    if (kept) return kept.result;
    const result = work(...given);
    if (young.size >= most / 2) age();
    young.set(key, { result });
    ageing ??= setTimeout(age, keep).unref();
    return result;
  };
}
