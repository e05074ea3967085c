import type { Browser } from "playwright-core";
import { type ChatServer, type ChatServerOptions, startChatServer } from "./chat-server.ts";
import { launchChromium } from "./chromium.ts";

export interface AtHand {
  readonly server: ChatServer;
  readonly browser: Browser;
}

/** A server and a browser for all tests of the suite that this is called in, from its first test to its last. */
export function withChatServer(options: ChatServerOptions = {}): AtHand {
  const atHand = {} as { -readonly [Name in keyof AtHand]: AtHand[Name] };
  before(async () => {
    [atHand.server, atHand.browser] = await Promise.all([startChatServer(options), launchChromium()]);
  });
  after(async () => {
    await atHand.browser.close();
    await atHand.server.close();
  });
  return atHand;
}
