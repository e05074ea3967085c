import { openStream } from "../channels/direct-line/stream-client.ts";
import { fallsIn, type Talker } from "./talker.ts";

export interface Listener {
  /** Stops listening; how many activities came twice, and how many too early. */
  stop(): Promise<{ readonly doubled: number; readonly outOfOrder: number; readonly heard: number }>;
}

/** Listens on a talker's stream, and comes back with its watermark whenever it is cut. */
export function listen(talker: Talker): Listener {
  const places: number[] = [];
  let watermark = "";
  let isOver = false;
  let cut: (() => void) | undefined;
  const listening = follow();

  async function follow(): Promise<void> {
    while (!isOver) {
      const url = await talker.streamUrl(watermark);
      const client = url && (await openStream(url).catch(() => undefined));
      if (!client) continue;
      cut = () => client.socket.close();
      if (isOver) cut();
      await client.closed;
      // What is only passing, such as that the bot is typing, has no id.
      places.push(...client.activities.filter(({ id }) => id).map(({ id }) => Number(id.split("|")[1])));
      watermark = client.watermark() || watermark;
    }
  }

  return {
    async stop() {
      isOver = true;
      cut?.();
      await listening;
      return {
        doubled: places.length - new Set(places).size,
        outOfOrder: fallsIn(places),
        heard: places.length,
      };
    },
  };
}
