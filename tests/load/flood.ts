import { createRequire } from "node:module";
import type { ServerAddress } from "./resident.ts";

interface Result {
  readonly "2xx": number;
  readonly statusCodeStats: Readonly<Record<string, { readonly count: number }>>;
}

// The package brings no types.
const autocannon: (options: object) => Promise<Result> = createRequire(import.meta.url)("autocannon");

/** Where the flood seems to come from. */
const ADDRESS = "192.0.2.66";

/** How many send at the same time, and for how many seconds or how many requests in all. */
export type FloodSize = { readonly connections: number } & (
  | { readonly duration: number }
  | { readonly amount: number }
);

export interface Flooded {
  readonly passed: number;
  /** Answered with 429. */
  readonly refused: number;
}

/** One address begins conversations as fast as the server answers. */
export async function flood(
  { url, secret }: ServerAddress,
  { connections, ...much }: FloodSize,
): Promise<Flooded> {
  const headers = { "x-forwarded-for": ADDRESS, authorization: `Bearer ${secret}` };
  const answer = await fetch(`${url}/v3/directline/tokens/generate`, { method: "POST", headers });
  const { token } = (await answer.json()) as { token: string };
  const result = await autocannon({
    url: `${url}/v3/directline/conversations`,
    method: "POST",
    headers: { ...headers, authorization: `Bearer ${token}` },
    connections,
    ...much,
  });
  return { passed: result["2xx"], refused: result.statusCodeStats["429"]?.count ?? 0 };
}
