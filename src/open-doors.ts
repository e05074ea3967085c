import { setTimeout } from "node:timers/promises";
import type { Assembled } from "./assemble.ts";
import { createBotFramework } from "./channels/bot-framework/bot-framework.ts";
import { createDirectLine } from "./channels/direct-line/direct-line.ts";
import { createWeb } from "./channels/web/web.ts";
import type { Config } from "./config.ts";
import { errorFacts, type Log } from "./log.ts";
import { createApp } from "./server/app.ts";
import { watchEventLoop } from "./server/event-loop-lag.ts";
import { type Listening, listen } from "./server/listen.ts";
import { answerReadiness } from "./server/readiness.ts";
import { shedLoad } from "./server/shed-load.ts";
import type { Store } from "./store/store.ts";

/** How long a proxy in front is given to see at /readyz that this server stops, before it takes no more. Milliseconds. */
const SEEN_WITHIN = 2000;

/** Every way in, open. */
export interface Doors {
  /** The address residents see, and the one on this machine. */
  readonly publicUrl: string;
  readonly localUrl: string;
  openSockets(): number;
  /** Prepares what the first message from a Bot Framework channel would otherwise wait for. */
  warm(): void;
  /** Takes nothing new, answers what was taken, and resolves when that is done. */
  close(): Promise<void>;
}

export interface DoorsOptions extends Pick<Assembled, "conversations" | "wording" | "site"> {
  readonly store: Store;
  readonly log: Log;
  /** Told of each request that is turned away. */
  readonly countShed?: (() => void) | undefined;
  /** Told of the status of each response. */
  readonly countResponse?: ((status: number) => void) | undefined;
  /** Told of each message whose replies did not reach the resident. */
  readonly countUndelivered?: ((channel: string) => void) | undefined;
}

/**
 * Puts the channels together behind one server, and listens.
 * @throws ProductError `port-taken`, `port-forbidden` or `host-unknown`.
 */
export async function openDoors(config: Config, options: DoorsOptions): Promise<Doors> {
  const { conversations, wording, site, store, log, countShed, countResponse, countUndelivered } = options;
  let listening: Listening | undefined;
  let isStopping = false;
  const publicUrl = (): string => config.publicUrl ?? listening?.url ?? "";
  const everywhere = { publicUrl, origins: config.widgetOrigins, proxies: config.proxies };
  const talking = { store, conversations, words: wording.drawing, log };
  const directLine = createDirectLine({
    ...everywhere,
    ...talking,
    secret: config.directLineSecret,
    signedWith: await store.ownSecret(),
    noFiles: wording.replies.no_files,
  });
  const botFramework = createBotFramework({ ...talking, countUndelivered, settings: config.botFramework });
  const lag = watchEventLoop();
  const app = createApp({
    ...everywhere,
    log,
    botFramework: botFramework.router,
    directLine: directLine.router,
    web: createWeb({ ...config, directLine, publicUrl, wording: site }),
    readiness: answerReadiness({ check: store.check, isStopping: () => isStopping, log }),
    isStopping: () => isStopping,
    countResponse,
    shed: shedLoad({ lag: lag.milliseconds, onShed: countShed }),
  });
  listening = await listen(app, { host: config.host, port: config.port, upgrade: directLine.upgrade });
  return {
    publicUrl: publicUrl(),
    localUrl: listening.url,
    openSockets: directLine.openSockets,
    warm: () =>
      void botFramework
        .warm()
        .catch((error: unknown) => log.error(errorFacts(error), "bot framework cannot start")),
    async close() {
      isStopping = true;
      if (config.proxies > 0) await setTimeout(SEEN_WITHIN);
      // An open socket would hold the server open.
      await Promise.all([listening?.close(), directLine.close()]);
      // What was still taken while the server closed is answered too.
      await directLine.close();
      await botFramework.settled();
      lag.stop();
    },
  };
}
