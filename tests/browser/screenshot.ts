import { join } from "node:path";
import type { BrowserContextOptions, FrameLocator, Page } from "playwright-core";
import { assembleShipped } from "../prepared-content.ts";
import { startChatServer } from "./chat-server.ts";
import { launchChromium } from "./chromium.ts";

// Draws the pictures of the chat in docs/ again, from the real pages and the real articles: npm run screenshot

interface Picture {
  readonly file: string;
  readonly path: string;
  readonly options: BrowserContextOptions;
  readonly questions: readonly string[];
  /** Whether the conversation stands in the launcher's frame. */
  readonly isFramed?: boolean;
}

const ROOT = join(import.meta.dirname, "../..");
const PHONE = { viewport: { width: 375, height: 667 } };
const LAUNCHED = "When was the task force launched?";
const DEALERS = "Who do I tell about drug dealing?";

const PICTURES: readonly Picture[] = [
  {
    file: "chat.png",
    path: "/chat",
    options: { viewport: { width: 900, height: 716 } },
    // One that no article answers, and one that one does.
    questions: ["What time does the library open?", LAUNCHED],
  },
  {
    file: "chat-demo.png",
    path: "/demo",
    options: { viewport: { width: 1100, height: 700 } },
    questions: [LAUNCHED],
    isFramed: true,
  },
  { file: "chat-phone.png", path: "/chat", options: PHONE, questions: [] },
  { file: "chat-dark.png", path: "/chat", options: { ...PHONE, colorScheme: "dark" }, questions: [LAUNCHED] },
  {
    file: "chat-forced-colours.png",
    path: "/chat",
    options: { ...PHONE, forcedColors: "active" },
    questions: [DEALERS],
  },
  { file: "chat-arabic.png", path: "/chat?lang=ar", options: PHONE, questions: [DEALERS] },
  {
    file: "chat-400-percent.png",
    path: "/chat",
    options: { viewport: { width: 320, height: 256 } },
    questions: [LAUNCHED],
  },
];

const { conversations } = await assembleShipped();
const server = await startChatServer({ conversations });
const browser = await launchChromium();
try {
  for (const picture of PICTURES) await draw(picture);
} finally {
  await browser.close();
  await server.close();
}

async function draw({ file, path, options, questions, isFramed = false }: Picture): Promise<void> {
  const context = await browser.newContext({ colorScheme: "light", reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  await page.goto(server.url + path);
  if (isFramed) await page.locator("safety-chat dialog + button").click();
  const chat = isFramed ? page.frameLocator("safety-chat iframe") : page;
  for (const question of questions) await ask(chat, question);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(ROOT, "docs", file), animations: "disabled" });
  await context.close();
  process.stdout.write(`docs/${file} is drawn.\n`);
}

async function ask(chat: Page | FrameLocator, question: string): Promise<void> {
  await chat.locator("#print:not([hidden])").waitFor({ state: "attached" });
  const replies = chat.locator(".reply");
  await replies.first().waitFor();
  const before = await replies.count();
  await chat.locator("#question").fill(question);
  await chat.locator("#send").click();
  await replies.nth(before).waitFor();
}
