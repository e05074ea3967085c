import { expect } from "chai";
import type { Browser } from "playwright-core";
import { wholeCard } from "../../src/channels/drawing/card.ts";
import type { Reply } from "../../src/reply.ts";
import { SAMPLES } from "../channels/drawing/sample-replies.ts";
import { WORDS } from "../channels/drawing/the-words.ts";
import { openCards } from "./card-page.ts";
import { launchChromium, PATIENCE_MS } from "./chromium.ts";

describe("a card, drawn by Microsoft's renderer", function () {
  this.timeout(PATIENCE_MS);
  let browser: Browser;

  before(async () => {
    browser = await launchChromium();
  });

  after(() => browser.close());

  it("shows all of every kind of reply", async () => {
    const replies = Object.entries(SAMPLES);
    const page = await openCards(
      browser,
      replies.map(([, reply]) => wholeCard(reply, WORDS).content),
    );
    const shown = await page.locator(".card").allTextContents();
    expect(shown).to.have.length(replies.length);
    for (const [place, [name, { contacts, sources, suggestions }]] of replies.entries()) {
      const told = [
        ...contacts.flatMap((contact) => [contact.name, contact.number, contact.text, contact.hours]),
        ...sources.map(({ title }) => title.replace(/[[\]]/g, "")),
        ...suggestions,
      ];
      for (const text of told) expect(shown[place]?.replace(/\s+/g, " "), name).to.include(text ?? "");
    }
    await page.close();
  });

  it("links to the article, calls a number, and says a suggestion, each with one press", async () => {
    const page = await openCards(browser, [
      wholeCard(SAMPLES.answered as Reply, WORDS).content,
      wholeCard(SAMPLES.unanswered as Reply, WORDS).content,
    ]);
    expect(await page.locator("a").first().getAttribute("href")).to.match(
      /^https:\/\/www\.kent\.police\.uk\//,
    );
    await page.getByText("Call 101", { exact: true }).click();
    await page.getByText("Who are the partners?", { exact: true }).click();
    const [called, said] = await page.evaluate(
      () => (globalThis as unknown as { pressed: unknown[] }).pressed,
    );
    expect(called).to.equal("tel:101");
    expect(said).to.have.property("ask", "Who are the partners?");
    await page.close();
  });
});
