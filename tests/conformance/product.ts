import type { Duplex } from "node:stream";
import { Router } from "express";
import { createDirectLine, type DirectLineOptions } from "../../src/channels/direct-line/direct-line.ts";
import { silentLog } from "../../src/log.ts";
import { createApp } from "../../src/server/app.ts";
import { listen } from "../../src/server/listen.ts";
import { createMemoryStore } from "../../src/store/memory.ts";
import type { Store } from "../../src/store/store.ts";
import { SECRET } from "../channels/direct-line/served-direct-line.ts";
import { assembleShipped } from "../prepared-content.ts";

export interface Product {
  readonly url: string;
  readonly store: Store;
  /** Cuts every WebSocket, as a network that fails does: nobody says goodbye. */
  cutSockets(): void;
  close(): Promise<void>;
}

/** The product with the published articles, as start.ts puts it together; some of Direct Line may be given. */
export async function serveProduct(given: Partial<DirectLineOptions> = {}): Promise<Product> {
  const store = given.store ?? createMemoryStore();
  const { conversations, wording } = await assembleShipped(store);
  const sockets = new Set<Duplex>();
  let url = "";
  const shared = { publicUrl: () => url, origins: [], log: silentLog };
  const spoken = { noFiles: wording.replies.no_files, words: wording.drawing };
  const directLine = createDirectLine({
    ...shared,
    secret: SECRET,
    store,
    conversations,
    ...spoken,
    ...given,
  });
  const app = createApp({
    ...shared,
    botFramework: Router(),
    directLine: directLine.router,
    web: Router(),
  });
  const listening = await listen(app, {
    host: "127.0.0.1",
    port: 0,
    upgrade(request, socket, head) {
      sockets.add(socket);
      socket.once("close", () => sockets.delete(socket));
      return directLine.upgrade(request, socket, head);
    },
  });
  url = listening.url;
  return {
    url,
    store,
    cutSockets: () => {
      for (const socket of sockets) socket.destroy();
    },
    async close() {
      await directLine.close();
      await listening.close();
      await store.close();
    },
  };
}
