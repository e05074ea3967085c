import type { Browser } from "playwright-core";
import { launchChromium } from "../browser/chromium.ts";
import { removeFolders } from "../temporary-folder.ts";
import { closeWebChats, openWebChat, type WebChatWindow } from "./web-chat-window.ts";

type Given = Parameters<typeof openWebChat> extends [Browser, ...infer Rest] ? Rest : never;

/** Opens Web Chat in a browser for all tests of the suite that this is called in, and closes every window after its test. */
export function withWebChat(): (...given: Given) => Promise<WebChatWindow> {
  let browser: Browser;
  before(async () => {
    browser = await launchChromium();
  });
  afterEach(closeWebChats);
  after(async () => {
    await browser.close();
    await removeFolders();
  });
  return (...given) => openWebChat(browser, ...given);
}
