import { expect } from "chai";
import type { BrowserContextOptions } from "playwright-core";
import { PATIENCE_MS } from "./chromium.ts";
import { findFaults } from "./find-faults.ts";
import { openChat } from "./open-chat.ts";
import { withChatServer } from "./with-chat-server.ts";

const WINDOWS: readonly { name: string; options: BrowserContextOptions }[] = [
  { name: "on a desktop", options: { viewport: { width: 1280, height: 800 } } },
  {
    name: "in the dark on a telephone",
    options: { viewport: { width: 390, height: 844 }, colorScheme: "dark" },
  },
  { name: "at 320 by 256, which is 400 % zoom", options: { viewport: { width: 320, height: 256 } } },
  { name: "in forced colours", options: { viewport: { width: 390, height: 844 }, forcedColors: "active" } },
];

/** Width and height that a finger can hit, in CSS pixels. */
const TARGET = 44;

describe("the chat page for everybody", function () {
  this.timeout(PATIENCE_MS);
  const at = withChatServer();

  for (const { name, options } of WINDOWS) {
    it(`has nothing that axe-core finds, ${name}`, async () => {
      const { page, ask, close } = await openChat(at.browser, at.server.url, options);
      expect(await findFaults(page), "at the start").to.deep.equal([]);
      await page.locator("#menu summary").click();
      expect(await findFaults(page), "with the menu").to.deep.equal([]);
      await page.keyboard.press("Escape");
      await ask("When was the task force launched?");
      await ask("Who do I tell about drug dealing?");
      await ask("there is a knife");
      await ask("this is broken");
      await ask("What are the priorities of the task force?");
      await page.getByLabel("Your question").fill("x".repeat(1001));
      await page.getByLabel("Your question").press("Enter");
      // Wherever the page is scrolled to, something may lie half under the emergency number; axe-core counts that.
      await page.locator(".suggestions").scrollIntoViewIfNeeded();
      expect(await findFaults(page), "with answers and an error").to.deep.equal([]);
      expect(
        await page.evaluate("document.documentElement.scrollWidth > innerWidth"),
        "scrolls sideways",
      ).to.equal(false);
      await close();
    });
  }

  it("can be read and used with text of twice the size", async () => {
    const { page, ask, close } = await openChat(at.browser, at.server.url, {
      viewport: { width: 640, height: 800 },
    });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
    await ask("Who do I tell about drug dealing?");
    await ask("What are the priorities of the task force?");
    const size = await page.evaluate("getComputedStyle(document.getElementById('question')).fontSize");
    expect(size).to.equal("34px");
    expect(await page.evaluate("document.documentElement.scrollWidth > innerWidth")).to.equal(false);
    for (const part of ["#exit", ".call", "#question", "#send"]) {
      const box = await page.locator(part).boundingBox();
      expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= 640, part).to.equal(true);
    }
    await close();
  });

  for (const reducedMotion of ["reduce", "no-preference"] as const) {
    it(`${reducedMotion === "reduce" ? "does not move" : "breathes"} while an answer is looked for`, async () => {
      const { page, close } = await openChat(at.browser, at.server.url, { reducedMotion });
      // In one go, since the page ends its own waiting when it has connected.
      const moving = await page.evaluate(
        "document.getElementById('status').classList.add('waiting'), document.getAnimations().length",
      );
      expect(moving).to.equal(reducedMotion === "reduce" ? 0 : 1);
      await close();
    });
  }

  it("has buttons and links of contacts that a finger can hit", async () => {
    const { page, ask, close } = await openChat(at.browser, at.server.url, {
      viewport: { width: 320, height: 640 },
    });
    await ask("Who do I tell about drug dealing?");
    await ask("What are the priorities of the task force?");
    for (const target of await page
      .locator("button:visible, .ways a, .emergency a, summary, .source a, textarea")
      .all()) {
      const box = await target.boundingBox();
      const what = await target.textContent();
      expect(Math.round(box?.height ?? 0), `height of ${what}`).to.be.at.least(TARGET);
      expect(Math.round(box?.width ?? 0), `width of ${what}`).to.be.at.least(TARGET);
    }
    await close();
  });

  it("tells who said what in a log that is announced politely", async () => {
    const { page, ask, close } = await openChat(at.browser, at.server.url);
    await ask("When was the task force launched?");
    const log = page.getByRole("log", { name: "Conversation" });
    expect(await log.locator(".who").allTextContents()).to.deep.equal(["Assistant", "You", "Assistant"]);
    // A log is polite unless it says otherwise.
    expect(await log.getAttribute("aria-live")).to.equal(null);
    await close();
  });

  it("does not read history out again after a reload", async () => {
    const { page, ask, close } = await openChat(at.browser, at.server.url);
    await ask("When was the task force launched?");
    await page.reload();
    await page.locator('#log[aria-live="off"] .reply').nth(1).waitFor();
    await page.locator("#log:not([aria-live])").waitFor();
    await close();
  });

  it("keeps the emergency number in sight at the end of a long conversation", async () => {
    const { page, ask, close } = await openChat(at.browser, at.server.url, {
      viewport: { width: 320, height: 256 },
    });
    await ask("What are the priorities of the task force?");
    const box = await page.getByRole("link", { name: "In an emergency call 999" }).boundingBox();
    expect(box?.y).to.be.within(0, 40);
    await close();
  });
});
