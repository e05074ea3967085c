import { join } from "node:path";
import { Router } from "express";
import { createDirectLine, type DirectLineOptions } from "../../src/channels/direct-line/direct-line.ts";
import { createWeb, type WebOptions } from "../../src/channels/web/web.ts";
import type { Conversations } from "../../src/conversation/conversations.ts";
import { readSiteWording } from "../../src/dialogs/read-site-wording.ts";
import { silentLog } from "../../src/log.ts";
import { type Contact, plainReply, type Reply, type Source } from "../../src/reply.ts";
import { createApp } from "../../src/server/app.ts";
import { listen } from "../../src/server/listen.ts";
import { createMemoryStore } from "../../src/store/memory.ts";
import { WORDS } from "../channels/drawing/the-words.ts";

export interface ChatServer {
  readonly url: string;
  close(): Promise<void>;
}

export interface ChatServerOptions {
  readonly conversations?: Conversations;
  /** Default 0: any free one. */
  readonly port?: number;
  /** Whether WebSockets get through, which some networks prevent. Default true. */
  readonly sockets?: boolean;
  /** Limits other than the usual ones. */
  readonly limits?: DirectLineOptions["limits"];
  /** How the website differs from the usual one. */
  readonly web?: Pick<WebOptions, "look" | "demo">;
  /** The address residents are told. Default the server's own. */
  readonly publicUrl?: string;
}

const DIALOGS = join(import.meta.dirname, "../../dialogs");

/** A harmless page of another website. */
export const EXIT_URL = "https://weather.example/today";

/** The real server with the real Direct Line; what is answered is given. */
export async function startChatServer(options: ChatServerOptions = {}): Promise<ChatServer> {
  const { conversations = exampleConversations, port = 0, sockets = true } = options;
  let url = "http://127.0.0.1";
  const publicUrl = () => options.publicUrl ?? url;
  const store = createMemoryStore({ retentionHours: 1 });
  const directLine = createDirectLine({
    publicUrl,
    origins: [],
    store,
    conversations,
    noFiles: "I cannot look at files.",
    words: WORDS,
    log: silentLog,
    ...(options.limits && { limits: options.limits }),
  });
  const app = createApp({
    botFramework: Router(),
    directLine: directLine.router,
    web: createWeb({
      directLine,
      publicUrl,
      wording: await readSiteWording(DIALOGS),
      exitUrl: EXIT_URL,
      demo: true,
      ...options.web,
    }),
    publicUrl,
    origins: ["https://www.council.example"],
    log: silentLog,
  });
  const listening = await listen(app, {
    host: "127.0.0.1",
    port,
    upgrade: sockets ? directLine.upgrade : () => false,
  });
  url = listening.url;
  return {
    url,
    close: async () => {
      await directLine.close();
      await listening.close();
      await store.close();
    },
  };
}

const SOURCE: Source = {
  title: "Launch of Maidstone Task Force",
  publisher: "Kent Police",
  section: "Concerns and priorities",
  url: "https://www.kent.police.uk/news/launch-of-maidstone-task-force/",
  date: "2020-10-16",
  passage: "launch-3",
  sentences: ["The task force officially launched on Friday 16 October 2020."],
};

const CRIMESTOPPERS: Contact = {
  id: "crimestoppers",
  name: "Crimestoppers",
  for: "To tell what you know about a crime without giving your name.",
  number: "0800 555 111",
  text: "808 18",
  hours: "24 hours a day",
  web: "https://crimestoppers-uk.org/",
};

/** Answers of every kind, each to one question, so that a test can put any of them on the page. */
const exampleConversations: Conversations = {
  welcome: async () => [
    plainReply("smalltalk", "Hello. I answer from **published articles** about community safety.", [
      "When was the task force launched?",
      "What are the priorities of the task force?",
      "Who do I tell about drug dealing near my home?",
    ]),
  ],
  take: async ({ text }) => [answer(text)],
};

function answer(text: string): Reply {
  if (/launched/.test(text)) return { ...plainReply("answered", LAUNCH), sources: [SOURCE] };
  if (/priorities/.test(text)) {
    const both = [SOURCE, { ...SOURCE, section: "Making a real difference", passage: "launch-9" }];
    return { ...plainReply("answered", PRIORITIES, ["Where is it based?"]), sources: both };
  }
  if (/drug/.test(text)) {
    return {
      ...plainReply("unanswered", "The articles do not say. **Crimestoppers** can help."),
      contacts: [CRIMESTOPPERS],
    };
  }
  if (/knife/.test(text)) return plainReply("safety", "If someone is in danger now, **call 999**.");
  if (/broken/.test(text)) return plainReply("error", "Something went wrong. In an emergency call 999.");
  return plainReply("unanswered", `I do not know about that.`, ["What can I ask?"]);
}

const LAUNCH =
  "As of 16 October 2020:\n\n> The task force officially launched on **Friday 16 October 2020** and will be focused around tackling key issues.";

const PRIORITIES =
  "The priorities are:\n\n- knife crime\n- drugs supply\n- anti-social behaviour\n\nRead [more about it](https://www.kent.police.uk/).";
