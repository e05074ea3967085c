import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { complaintsOf } from "./complaints-of.ts";

export interface OpenChat {
  readonly page: Page;
  /** What the console complained of, and errors that nobody caught. */
  readonly complaints: readonly string[];
  /** Types a question, sends it with Enter and waits for one more reply. */
  ask(question: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens the chat page in a window of its own and waits for the welcome. */
export async function openChat(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<OpenChat> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await page.goto(`${url}/chat`);
  await page.locator(".reply").first().waitFor();
  return {
    page,
    complaints,
    async ask(question) {
      const before = await page.locator(".reply").count();
      await page.getByLabel("Your question").fill(question);
      await page.getByLabel("Your question").press("Enter");
      await page.locator(".reply").nth(before).waitFor();
    },
    close: () => context.close(),
  };
}
