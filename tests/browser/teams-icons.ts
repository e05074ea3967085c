import { readFileSync } from "node:fs";
import { join } from "node:path";
import { launchChromium } from "./chromium.ts";

// Draws the icons of the Teams app again, from the SVG beside each.

const FOLDER = join(import.meta.dirname, "../../deploy/teams");
const SIZES = { color: 192, outline: 32 };

const browser = await launchChromium();
try {
  for (const [name, side] of Object.entries(SIZES)) {
    const page = await browser.newPage({ viewport: { width: side, height: side } });
    const picture = readFileSync(join(FOLDER, `${name}.svg`), "utf8");
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${picture}`);
    await page.screenshot({ path: join(FOLDER, `${name}.png`), omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
process.stdout.write("deploy/teams/color.png and outline.png are drawn.\n");
