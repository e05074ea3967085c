import type { ConnectionStatus, DirectLine } from "botframework-directlinejs";
import type { Activity } from "../channels/direct-line/served-direct-line.ts";

type Options = NonNullable<ConstructorParameters<typeof DirectLine>[0]>;
type Scheduler = NonNullable<Options["scheduler"]>;

/** What a test can ask of the real client, as plain data, so that it can be handed to a page. */
export interface LineOptions {
  readonly domain: string;
  readonly token?: string | undefined;
  readonly secret?: string;
  readonly conversationId?: string | undefined;
  readonly watermark?: string;
  readonly webSocket?: boolean;
  /** The client's own waits, such as the 15 minutes before it refreshes, are divided by this. Default 1. */
  readonly hurried?: number;
  /** Whether it waits its own 3 to 15 seconds before it reconnects, rather than no time at all. Default false. */
  readonly patient?: boolean;
}

/** A conversation to go on with after a token has expired. */
export interface Renewed {
  readonly conversationId: string;
  readonly token: string;
  readonly streamUrl: string;
}

/** What the client tells of, as it happens. */
export interface Hearing {
  activity(activity: Activity): void;
  status(status: ConnectionStatus): void;
}

export interface OpenedLine {
  /** Resolves with the id, or with "retry" where the client will not say more than that it failed. */
  post(text: string): Promise<string>;
  reconnect(renewed: Renewed): void;
  /** Cuts the last socket, once it is open; how many there have been. */
  cut(): Promise<number>;
  /** The token that the client uses now. */
  token(): string;
  end(): void;
}

/**
 * Opens a line with Microsoft's client. This function is run as it stands in Node, and its text in a page, so it uses
 * nothing that stands outside it.
 */
export function openLine(
  Client: typeof DirectLine,
  { hurried = 1, patient = false, ...options }: LineOptions,
  hear: Hearing,
): OpenedLine {
  const sockets: WebSocket[] = [];
  const { scheduler } = (new Client({}) as unknown as { services: { scheduler: Scheduler } }).services;
  const line = new Client({
    ...options,
    pollingInterval: 200,
    // The seconds that it waits are 3 + 12 * random.
    random: patient ? Math.random : () => -0.25,
    scheduler: {
      now: () => scheduler.now(),
      schedule: (work, delay = 0, state) => scheduler.schedule(work, delay / hurried, state),
    },
    WebSocket: new Proxy(WebSocket, {
      construct(target, [url]: [string]) {
        const socket = new target(url);
        sockets.push(socket);
        return socket;
      },
    }),
  } as Options);
  line.connectionStatus$.subscribe((status) => hear.status(status));
  line.activity$.subscribe(
    (activity) => hear.activity(activity as unknown as Activity),
    () => {},
  );
  const cut = async (): Promise<number> => {
    while (sockets.at(-1)?.readyState !== WebSocket.OPEN)
      await new Promise((resolve) => setTimeout(resolve, 5));
    sockets.at(-1)?.close();
    return sockets.length;
  };
  return {
    post: (text) =>
      new Promise((resolve, reject) => {
        line.postActivity({ type: "message", text, from: { id: "me" } }).subscribe(resolve, reject);
      }),
    reconnect: (renewed) => line.reconnect(renewed),
    cut,
    token: () => (line as unknown as { token: string }).token,
    end: () => line.end(),
  };
}
