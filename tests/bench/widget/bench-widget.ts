import { readFileSync } from "node:fs";
import type { Browser, Locator, Page } from "playwright-core";
import { startChatServer } from "../../browser/chat-server.ts";
import { launchChromium } from "../../browser/chromium.ts";
import { startCouncilPage } from "../../browser/council-page.ts";
import { webChatScript } from "../../conformance/web-chat-package.ts";
import { printRow } from "../print-row.ts";
import { serveWebChat } from "./serve-web-chat.ts";

/** A telephone on a poor line: 1.6 Mbit/s, 150 ms there and back, and a quarter of this machine's speed. */
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const SLOWER = 4;
const PHONE = { viewport: { width: 375, height: 667 }, hasTouch: true, isMobile: true };

/** Notes on an element when it was last pressed, or typed into. */
const NOTE_TIMES = `
  for (const type of ["click", "input"])
    addEventListener(type, (event) => (event.composedPath()[0].dataset[type] = Date.now()), true);
`;

const RUNS = 5;
const TARGET_MS = 1200;

/** Where to tap, and where to type then. */
interface Candidate {
  readonly url: string;
  readonly button: (page: Page) => Locator;
  readonly box: (page: Page) => Locator;
}

/** How long after a tap somebody can type, in our chat and in Web Chat, each from a page that has been loaded. */
export async function benchWidget(): Promise<void> {
  const [chat, browser] = await Promise.all([startChatServer(), launchChromium()]);
  // The same site, as with a council's subdomain: a frame of another site would be spared the slow line.
  const council = await startCouncilPage(chat.url, { host: "127.0.0.1" });
  const webChat = await serveWebChat(chat.url, readFileSync(await webChatScript()));
  const ours: Candidate = {
    url: council.url,
    button: (page) => page.locator("safety-chat dialog + button"),
    box: (page) => page.frameLocator("safety-chat iframe").locator("#question"),
  };
  const theirs: Candidate = {
    url: webChat.url,
    button: (page) => page.locator("#open"),
    box: (page) => page.locator(".webchat__send-box-text-box__input"),
  };
  try {
    printRow("typing after a tap, this chat", await measure(browser, ours), "ms", TARGET_MS);
    printRow("typing after a tap, Web Chat 4.18.1", await measure(browser, theirs), "ms");
  } finally {
    await browser.close();
    await Promise.all([webChat.close(), council.close(), chat.close()]);
  }
}

async function measure(browser: Browser, candidate: Candidate): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await timeToType(browser, candidate));
  return times;
}

/** Milliseconds from the tap to the first character in the box; nothing is in the browser's cache but the page. */
async function timeToType(browser: Browser, { url, button, box }: Candidate): Promise<number> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await page.addInitScript({ content: NOTE_TIMES });
  await page.goto(url);
  await button(page).waitFor();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", LINE);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await button(page).tap();
  await box(page).focus();
  await page.keyboard.type("a");
  const tapped = await button(page).getAttribute("data-click");
  const typed = await box(page).getAttribute("data-input");
  await context.close();
  return Number(typed) - Number(tapped);
}
