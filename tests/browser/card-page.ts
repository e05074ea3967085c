import type { Browser, Page } from "playwright-core";
import { RENDERER } from "../channels/drawing/adaptive-cards.ts";

/** Colours and sizes close to those of Teams in its light theme; the rest is the renderer's own. */
const HOST = {
  fontFamily: "'Segoe UI', 'DejaVu Sans', sans-serif",
  supportsInteractivity: true,
  actions: { maxActions: 6, buttonSpacing: 8, actionAlignment: "left", actionsOrientation: "horizontal" },
  containerStyles: {
    default: { foregroundColors: { default: { default: "#242424", subtle: "#424242" } } },
    emphasis: {
      backgroundColor: "#f5f5f5",
      foregroundColors: { default: { default: "#242424", subtle: "#424242" } },
    },
  },
};

const STYLE = `
  body { margin: 16px; width: 560px; background: #fff; }
  .card { border: 1px solid #d1d1d1; border-radius: 6px; padding: 4px; }
  .card + .card { margin-top: 16px; }
  .ac-pushButton { font: 600 13px 'DejaVu Sans', sans-serif; padding: 6px 12px; border: 1px solid #8a8a8a; border-radius: 4px;
    background: #fff; color: #242424; margin-bottom: 6px; }
  .ac-actionSet { flex-wrap: wrap; }
  a { color: #4f52b2; }
`;

/** A page that shows cards as Microsoft's own renderer draws them, and keeps what was pressed in `window.pressed`. */
export async function openCards(browser: Browser, cards: readonly object[]): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 600, height: 400 } });
  await page.setContent(`<style>${STYLE}</style>`);
  await page.addScriptTag({ path: RENDERER });
  await page.evaluate(
    ([all, host]) => {
      // biome-ignore lint/suspicious/noExplicitAny: the page has the renderer's names, which this file has not.
      const { AdaptiveCards, document, pressed } = Object.assign(globalThis as any, { pressed: [] });
      AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text: string, result: Record<string, unknown>) => {
        result.outputHtml = text
          .replace(/&/g, "&amp;")
          .replace(/</g, "&lt;")
          .replace(/\*\*(.+?)\*\*/g, "<strong>$1</strong>")
          .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '<a href="$2">$1</a>')
          .replace(/ {2}\n/g, "<br>")
          .replace(/\n\n/g, "<br><br>");
        result.didProcess = true;
      };
      for (const content of all) {
        const card = new AdaptiveCards.AdaptiveCard();
        card.hostConfig = new AdaptiveCards.HostConfig(host);
        card.onExecuteAction = (action: { url?: string; data?: object }) =>
          pressed.push(action.url ?? action.data);
        card.parse(content);
        const frame = document.createElement("div");
        frame.className = "card";
        frame.append(card.render());
        document.body.append(frame);
      }
    },
    [cards, HOST] as const,
  );
  return page;
}
