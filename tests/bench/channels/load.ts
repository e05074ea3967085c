import autocannon from "autocannon";
import type { Server } from "./start-server.ts";

/** One request, by its place in the run. */
export type RequestAt = (place: number) => {
  readonly path: string;
  readonly body: object;
  readonly headers?: Readonly<Record<string, string>>;
};

export interface LoadFor {
  readonly server: Server;
  readonly requestAt: RequestAt;
  /** Stands in each answer; an answer without it fails the run. */
  readonly expects: string;
  /** How many requests. */
  readonly amount: number;
  /** How many are under way at once. Default 20. */
  readonly connections?: number;
}

export interface Load {
  readonly perSecond: number;
  /** For each second that it kept a core busy: what a core of its own would do, whatever else the machine has to do. */
  readonly perBusySecond: number;
  /** Milliseconds. */
  readonly p99: number;
}

/**
 * Asks as fast as the server answers.
 * @throws Error where an answer is not what it should be: an error answered fast is no speed.
 */
export async function load({ server, requestAt, expects, amount, connections = 20 }: LoadFor): Promise<Load> {
  let place = 0;
  const setupRequest = (request: object): object => {
    const { path, body, headers } = requestAt(place++);
    return {
      ...request,
      path,
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    };
  };
  const verifyBody = (body: string): boolean => body.includes(expects);
  const before = server.busy();
  const running = autocannon({
    url: server.url,
    connections,
    requests: [{ setupRequest }],
    verifyBody,
    amount,
  });
  // It looks at the clock once a second itself, and counts the last second whole.
  const begun = performance.now();
  let ended = begun;
  running.on("response", () => (ended = performance.now()));
  const run = await running;
  const { non2xx, errors, mismatches } = run;
  if (errors > 0 || mismatches > non2xx)
    throw new Error(`${server.url}: ${errors} failed, ${mismatches - non2xx} answered otherwise`);
  // A server that cannot keep up turns requests away, which does not count as answering them.
  const answered = run.requests.total - non2xx;
  const perBusySecond = answered / (server.busy() - before);
  return { perSecond: (1000 * answered) / (ended - begun), perBusySecond, p99: run.latency.p99 };
}
