import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import type { DirectLineOptions } from "../../src/channels/direct-line/direct-line.ts";
import { complaintsOf } from "../browser/complaints-of.ts";
import { type ExampleSite, runExampleSite } from "./example-site.ts";
import { type Product, serveProduct } from "./product.ts";

export interface WebChatWindow {
  readonly product: Product;
  readonly page: Page;
  /** Its id. */
  readonly conversation: string;
  /** What the console complained of, and errors that nobody caught. */
  readonly complaints: readonly string[];
  /** Types a message and sends it with Enter. */
  say(text: string): Promise<void>;
  /** The texts of all messages, in the order they stand in. */
  texts(): Promise<string[]>;
  /** Waits until the words stand on the page. */
  sees(words: string | RegExp): Promise<void>;
}

const open = new Set<{ context: BrowserContext; site: ExampleSite; product: Product }>();

/** The product, the example website with some of its text changed, and a window on that, once the welcome is there. */
export async function openWebChat(
  browser: Browser,
  given: Partial<DirectLineOptions> = {},
  changes: Readonly<Record<string, string>> = {},
): Promise<WebChatWindow> {
  const product = await serveProduct(given);
  const site = await runExampleSite(product.url, changes);
  const context = await browser.newContext();
  open.add({ context, site, product });
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await hurryReconnects(page);
  const socket = page.waitForEvent("websocket");
  await page.goto(site.url);
  const messages = page.locator(".webchat__bubble__content");
  await messages.first().waitFor();
  return {
    product,
    page,
    conversation: /conversations\/([^/]+)/.exec((await socket).url())?.[1] ?? "",
    complaints,
    async say(text) {
      await inputOf(page).fill(text);
      await inputOf(page).press("Enter");
    },
    texts: async () => (await messages.allTextContents()).map((text) => text.trim()),
    sees: (words) => page.getByText(words).first().waitFor(),
  };
}

/** Closes every window with what is behind it. */
export async function closeWebChats(): Promise<void> {
  for (const { context, site, product } of open) {
    await context.close();
    await site.close();
    await product.close();
  }
  open.clear();
}

// It waits a random 3 to 15 seconds before it reconnects. So small a number is 3, and still another one each time.
async function hurryReconnects(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const random = Math.random;
    Math.random = () => random() / 1e6;
  });
}

function inputOf(page: Page): Locator {
  return page.locator(".webchat__send-box-text-box__input").first();
}
