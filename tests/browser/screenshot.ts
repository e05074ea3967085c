import { join } from "node:path";
import { assemble } from "../../src/assemble.ts";
import { silentLog } from "../../src/log.ts";
import { createMemoryStore } from "../../src/store/memory.ts";
import { startChatServer } from "./chat-server.ts";
import { launchChromium } from "./chromium.ts";
import { openChat } from "./open-chat.ts";

// Draws docs/chat.png again, from the real page and the real articles: npm run screenshot

const ROOT = join(import.meta.dirname, "../..");
const PICTURE = join(ROOT, "docs/chat.png");

/** In CSS pixels: wide enough for the desktop layout, and small enough for a README. */
const SIZE = { width: 900, height: 716 };

/** One question that no article answers, and one that one does. */
const QUESTIONS = ["What time does the library open?", "When was the task force launched?"];

const content = { knowledgeDir: join(ROOT, "knowledge"), dialogsDir: join(ROOT, "dialogs") };
const { conversations } = await assemble(content, createMemoryStore(), silentLog);
const server = await startChatServer({ conversations });
const browser = await launchChromium();
try {
  const chat = await openChat(browser, server.url, {
    viewport: SIZE,
    colorScheme: "light",
    reducedMotion: "reduce",
  });
  for (const question of QUESTIONS) await chat.ask(question);
  await chat.page.screenshot({ path: PICTURE, animations: "disabled" });
} finally {
  await browser.close();
  await server.close();
}
process.stdout.write("docs/chat.png is drawn.\n");
