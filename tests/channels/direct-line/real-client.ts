import { createRequire } from "node:module";
import { type ConnectionStatus, DirectLine } from "botframework-directlinejs";
import type { Activity, Served } from "./served-direct-line.ts";

export type TalkOptions = ConstructorParameters<typeof DirectLine>[0];

/** The real client, with what it said and heard. */
export interface RealClient {
  readonly line: DirectLine;
  readonly activities: readonly Activity[];
  readonly statuses: readonly ConnectionStatus[];
  post(text: string): Promise<string>;
}

const lines = new Set<DirectLine>();

// The client was written for browsers, and looks for this when it first asks.
const XMLHttpRequest: unknown = createRequire(import.meta.url)("xhr2");

/** Lets the real client talk to a server. Ended by `endAll`. */
export function talk(served: Served, options: TalkOptions): RealClient {
  Object.assign(globalThis, { XMLHttpRequest });
  const line = new DirectLine({
    domain: `${served.url}/v3/directline`,
    pollingInterval: 200,
    // It waits 3 to 15 seconds before it reconnects: 3 + 12 * random. This makes it no time at all.
    random: () => -0.25,
    ...options,
  });
  lines.add(line);
  const activities: Activity[] = [];
  const statuses: ConnectionStatus[] = [];
  line.connectionStatus$.subscribe((status) => void statuses.push(status));
  line.activity$.subscribe(
    (activity) => void activities.push(activity as unknown as Activity),
    () => {},
  );
  const post = (text: string) =>
    new Promise<string>((resolve, reject) => {
      line.postActivity({ type: "message", text, from: { id: "me" } }).subscribe(resolve, reject);
    });
  return { line, activities, statuses, post };
}

/** Ends every client that was let talk. */
export function endAll(): void {
  for (const line of lines) line.end();
  lines.clear();
  Reflect.deleteProperty(globalThis, "XMLHttpRequest");
}

/** The built-in WebSocket, each one of which is kept so that a test can cut it. */
export function keeping(sockets: WebSocket[]): typeof WebSocket {
  return new Proxy(WebSocket, {
    construct(target, [url]: [string]) {
      const socket = new target(url);
      sockets.push(socket);
      return socket;
    },
  });
}

/** The client's own scheduler, with each first wait divided. */
export function hurried(times: number): NonNullable<TalkOptions["scheduler"]> {
  const { services } = new DirectLine({}) as unknown as {
    services: { scheduler: NonNullable<TalkOptions["scheduler"]> };
  };
  const { scheduler } = services;
  return {
    now: () => scheduler.now(),
    schedule: (work, delay = 0, state) => scheduler.schedule(work, delay / times, state),
  };
}
