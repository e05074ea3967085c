import type { Browser, Locator, Page } from "playwright-core";

export interface WebChatWindow {
  readonly page: Page;
  /** What the console complained of, and errors that nobody caught. */
  readonly complaints: readonly string[];
  /** Types a message and sends it with Enter. */
  say(text: string): Promise<void>;
  /** The messages with these words in them. */
  message(words: string): Locator;
  /** The texts of all messages, in the order they stand in. */
  texts(): Promise<string[]>;
  /** Waits until the words stand on the page. */
  sees(words: string | RegExp): Promise<void>;
  close(): Promise<void>;
}

/** Opens a page with Web Chat in a window of its own, and waits for the welcome. */
export async function openWebChat(browser: Browser, url: string): Promise<WebChatWindow> {
  const context = await browser.newContext();
  const page = await context.newPage();
  // It waits a random 3 to 15 seconds before it reconnects. So small a number is 3, and still another one each time.
  await page.addInitScript(() => {
    const random = Math.random;
    Math.random = () => random() / 1e6;
  });
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(url);
  const messages = page.locator(".webchat__bubble__content");
  await messages.first().waitFor();
  return {
    page,
    complaints,
    async say(text) {
      const box = page
        .locator("[data-testid='send box text area'], .webchat__send-box-text-box__input")
        .first();
      await box.fill(text);
      await box.press("Enter");
    },
    message: (words) => messages.filter({ hasText: words }),
    texts: async () => (await messages.allInnerTexts()).map((text) => text.trim()),
    sees: (words) => page.getByText(words).first().waitFor(),
    close: () => context.close(),
  };
}
