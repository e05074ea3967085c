import { join } from "node:path";
import { wholeCard } from "../../src/channels/drawing/card.ts";
import type { Reply } from "../../src/reply.ts";
import { SAMPLES } from "../channels/drawing/sample-replies.ts";
import { WORDS } from "../channels/drawing/the-words.ts";
import { openCards } from "./card-page.ts";
import { launchChromium } from "./chromium.ts";

// Draws docs/teams-card.png again: an answer, and a reply with somebody to turn to and questions to press.

const PICTURE = join(import.meta.dirname, "../../docs/teams-card.png");

const browser = await launchChromium();
try {
  const shown = [SAMPLES.answered, SAMPLES.unanswered] as Reply[];
  const page = await openCards(
    browser,
    shown.map((reply) => wholeCard(reply, WORDS).content),
  );
  await page.screenshot({ path: PICTURE, fullPage: true });
} finally {
  await browser.close();
}
process.stdout.write("docs/teams-card.png is drawn.\n");
