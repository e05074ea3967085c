import { createRequire } from "node:module";
import type { ConnectionStatus, DirectLine } from "botframework-directlinejs";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../browser/chromium.ts";
import type { Activity } from "../channels/direct-line/served-direct-line.ts";
import { type Hearing, type LineOptions, type OpenedLine, openLine } from "./open-line.ts";
import type { ClientPlace, RealClient } from "./real-client.ts";
import { type Site, serveSite } from "./site.ts";

/** What the page knows: the client's package, and the line once it is open. */
declare const window: {
  readonly DirectLine: { readonly DirectLine: typeof DirectLine };
  readonly hearActivity: Hearing["activity"];
  readonly hearStatus: Hearing["status"];
  readonly openLine: typeof openLine;
  line: OpenedLine;
};

/** The package as it is published for browsers. */
const PACKAGE = createRequire(import.meta.url).resolve("botframework-directlinejs/dist/directline.js");

const PAGE = `<!doctype html><title>A page of the council</title>
<script src="/directline.js"></script><script src="/open-line.js"></script>`;

let browser: Browser;
let site: Site;
const pages = new Set<Page>();

/** The client in pages of another origin than the server's, in Chromium. */
export const clientInChromium: ClientPlace = {
  name: "in Chromium",
  async start() {
    browser = await launchChromium();
    const script = { text: `window.openLine = ${openLine};`, type: "text/javascript" };
    const files = { "/": PAGE, "/directline.js": { file: PACKAGE }, "/open-line.js": script };
    site = await serveSite(files, () => "default-src 'none'; script-src 'self'; connect-src *");
  },
  talk,
  async endAll() {
    await Promise.all([...pages].map((page) => page.close()));
    pages.clear();
  },
  async stop() {
    await Promise.all([browser.close(), site.close()]);
  },
};

async function talk(options: LineOptions): Promise<RealClient> {
  const page = await browser.newPage();
  pages.add(page);
  const activities: Activity[] = [];
  const statuses: ConnectionStatus[] = [];
  await page.exposeFunction("hearActivity", (activity: Activity) => void activities.push(activity));
  await page.exposeFunction("hearStatus", (status: ConnectionStatus) => void statuses.push(status));
  await page.goto(site.url);
  await page.evaluate((given) => {
    const hear = { activity: window.hearActivity, status: window.hearStatus };
    window.line = window.openLine(window.DirectLine.DirectLine, given, hear);
  }, options);
  return {
    activities,
    statuses,
    post: (text) => page.evaluate((words) => window.line.post(words), text),
    reconnect: (renewed) => page.evaluate((given) => window.line.reconnect(given), renewed),
    cut: () => page.evaluate(() => window.line.cut()),
    token: () => page.evaluate(() => window.line.token()),
    end: () => page.evaluate(() => window.line.end()),
  };
}
