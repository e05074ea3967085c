import { createListeners, type Listeners } from "../listeners.ts";
import { type Client, createConnection } from "./connection.ts";
import { conversationKeys } from "./keys.ts";

interface Changes extends Pick<Listeners, "add"> {
  close(): Promise<void>;
}

/**
 * Hears of appends by any server. Redis only wakes: what it told while the line was broken is lost, so whoever listens is
 * called once more whenever they begin to be heard.
 */
export function createChanges(url: string): Changes {
  const listeners = createListeners();
  const counts = new Map<string, number>();
  const connection = createConnection(url, async (client) => {
    await Promise.all([...counts.keys()].map((conversation) => hear(client, conversation)));
  });

  async function hear(client: Client, conversation: string): Promise<void> {
    await client.subscribe(conversationKeys(conversation).channel, () => listeners.call(conversation));
    listeners.call(conversation);
  }

  // Where there is no line, the next one hears it.
  function inBackground(work: (client: Client) => Promise<void>): void {
    connection.run(work).catch(() => {});
  }

  function leave(conversation: string): void {
    const left = (counts.get(conversation) ?? 1) - 1;
    if (left > 0) return void counts.set(conversation, left);
    counts.delete(conversation);
    inBackground(async (client) => {
      if (!counts.has(conversation)) await client.unsubscribe(conversationKeys(conversation).channel);
    });
  }

  return {
    add(conversation, listener) {
      const remove = listeners.add(conversation, listener);
      const before = counts.get(conversation) ?? 0;
      counts.set(conversation, before + 1);
      if (before === 0) inBackground((client) => hear(client, conversation));
      let isLeft = false;
      return () => {
        remove();
        if (!isLeft) leave(conversation);
        isLeft = true;
      };
    },
    close: connection.close,
  };
}
