import { expect } from "chai";
import type { Browser, BrowserContextOptions, FrameLocator, Page } from "playwright-core";
import { type ChatServer, EXIT_URL, startChatServer } from "./chat-server.ts";
import { launchChromium, PATIENCE_MS } from "./chromium.ts";
import { complaintsOf } from "./complaints-of.ts";
import { type CouncilPage, startCouncilPage } from "./council-page.ts";
import { findFaults } from "./find-faults.ts";

const HOSTILE = `
  * { display: none !important; all: unset !important; font-size: 1px !important; opacity: 0.01; }
  html { font-size: 3px; } body, main, h1, p { display: block !important; }
  button, dialog, iframe, div, safety-chat { width: 3px !important; visibility: hidden !important; color: red !important; }
`;

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 375, height: 667 }, hasTouch: true };

describe("the launcher in a council's page", function () {
  this.timeout(PATIENCE_MS);
  let chat: ChatServer;
  let browser: Browser;
  let council: CouncilPage;

  before(async () => {
    [chat, browser] = await Promise.all([startChatServer(), launchChromium()]);
    council = await startCouncilPage(chat.url);
  });
  after(async () => {
    await browser.close();
    await council.close();
    await chat.close();
  });

  it("makes a button of the link, opens the chat with the focus in the box, and answers", async () => {
    const { page, frame, complaints, close } = await visit();
    expect(await page.locator(`a[href^="${chat.url}"]`).count()).to.equal(0);
    await launcher(page).click();
    await frame.locator("#question:focus").waitFor();
    await page.keyboard.type("When was the task force launched?");
    // By mouse: nothing of the launcher lies over the chat.
    await frame.getByRole("button", { name: "Send", exact: true }).click();
    await frame.locator(".reply").nth(1).waitFor();
    expect(await frame.locator(".reply").last().textContent()).to.include("Friday 16 October 2020");
    expect(complaints).to.deep.equal([]);
    await close();
  });

  it("tells the page that it was opened, answered, unanswered and closed, and not a word of what was said", async () => {
    const { page, frame, close } = await visit();
    await page.evaluate(`
      heard = [];
      for (const name of ["opened", "closed", "answered", "unanswered"])
        addEventListener("safety-chat-" + name, (event) => heard.push([event.type, event.detail]));
    `);
    await launcher(page).click();
    await frame.locator("#question:focus").waitFor();
    await ask(page, frame, "When was the task force launched?");
    await ask(page, frame, "Who do I tell about drug dealing?");
    await ask(page, frame, "there is a knife");
    await page.keyboard.press("Escape");
    await launcherWithFocus(page).waitFor();
    expect(await page.evaluate("heard")).to.deep.equal([
      ["safety-chat-opened", null],
      ["safety-chat-answered", null],
      ["safety-chat-unanswered", null],
      ["safety-chat-closed", null],
    ]);
    await close();
  });

  it("is closed by Esc or its button, in the chat and beside it, and gives the focus back", async () => {
    const { page, frame, close } = await visit();
    const dialog = page.getByRole("dialog", { name: "Ask about community safety" });
    for (const leave of [
      () => page.keyboard.press("Escape"),
      () => page.getByRole("button", { name: "Close" }).click(),
      async () => {
        await page.getByRole("button", { name: "Close" }).focus();
        await page.keyboard.press("Escape");
      },
    ]) {
      await page.keyboard.press("Tab");
      await launcher(page).focus();
      await page.keyboard.press("Enter");
      await frame.locator("#question:focus").waitFor();
      await leave();
      await dialog.waitFor({ state: "hidden" });
      await launcherWithFocus(page).waitFor();
    }
    await close();
  });

  it("closes the menu in the chat by the first Esc, and the chat by the second", async () => {
    const { page, frame, close } = await visit();
    await launcher(page).click();
    await frame.locator("#question:focus").waitFor();
    await frame.locator("#menu summary").click();
    await page.keyboard.press("Escape");
    expect(await frame.locator("#menu[open]").count()).to.equal(0);
    expect(await page.getByRole("dialog").isVisible()).to.equal(true);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await close();
  });

  it("has its button for closing at the top of the chat, at its end, and high enough for a finger", async () => {
    const { page, frame, close } = await visit();
    await launcher(page).click();
    await frame.locator("#question:focus").waitFor();
    const dialog = await page.getByRole("dialog").boundingBox();
    const closer = await page.getByRole("button", { name: "Close" }).boundingBox();
    if (!dialog || !closer) throw new Error("The chat is not to be seen.");
    expect(closer.y - dialog.y).to.be.within(0, 2);
    expect(dialog.x + dialog.width - closer.x - closer.width).to.be.within(0, 2);
    expect(closer.height).to.be.at.least(44);
    expect((await launcher(page).boundingBox())?.height).to.be.at.least(44);
    await close();
  });

  it("keeps its looks whatever the styles of the page", async () => {
    const hostile = await startCouncilPage(chat.url, { css: HOSTILE });
    const shapes = [];
    for (const { url } of [council, hostile]) {
      const { page, frame, close } = await visit(DESKTOP, url);
      const button = await launcher(page).boundingBox();
      await launcher(page).click();
      await frame.locator("#question:focus").waitFor();
      const styles = await page.evaluate(`(() => {
        const { opacity, visibility, fontSize, display } = getComputedStyle(
          document.querySelector("safety-chat").shadowRoot.querySelector("dialog"));
        return { opacity, visibility, fontSize, display };
      })()`);
      shapes.push({ button, dialog: await page.getByRole("dialog").boundingBox(), styles });
      await close();
    }
    expect(shapes[1]).to.deep.equal(shapes[0]);
    await hostile.close();
  });

  it("fills the screen of a telephone, and leaves the page behind it alone", async () => {
    const { page, frame, close } = await visit(PHONE);
    await launcher(page).tap();
    await frame.locator(".reply").waitFor();
    expect(await page.getByRole("dialog").boundingBox()).to.deep.equal({
      x: 0,
      y: 0,
      width: 375,
      height: 667,
    });
    expect(await page.locator("dialog:modal").count(), "what is behind cannot be reached").to.equal(1);
    await close();
  });

  for (const [name, options] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
    it(`has nothing that axe-core finds, closed and open, on a ${name}`, async () => {
      const { page, frame, close } = await visit(options);
      expect(await findFaults(page), "closed").to.deep.equal([]);
      await launcher(page).click();
      await frame.locator("#question:focus").waitFor();
      await ask(page, frame, "When was the task force launched?");
      await frame.locator("body").evaluate("scrollTo(0, 0)");
      expect(await findFaults(page), "open").to.deep.equal([]);
      await close();
    });
  }

  it("has the chat ready as soon as somebody points at the button, and not before", async () => {
    const { page, frame, close } = await visit();
    expect(await page.locator("safety-chat iframe").count()).to.equal(0);
    await launcher(page).hover();
    await frame.locator("#question").waitFor({ state: "attached" });
    expect(await page.getByRole("dialog").count()).to.equal(0);
    await close();
  });

  it("goes on with the conversation on the next page, open as it was, without taking the focus", async () => {
    const own = await startCouncilPage(chat.url, { host: "127.0.0.1" });
    const { page, frame, close } = await visit(DESKTOP, own.url);
    await launcher(page).click();
    await frame.locator("#question:focus").waitFor();
    await ask(page, frame, "When was the task force launched?");
    await page.getByRole("link", { name: "Next page" }).click();
    await page.waitForURL(/next/);
    await frame.locator(".own").waitFor();
    expect(await frame.locator(".reply").count()).to.equal(2);
    expect(await page.evaluate("document.activeElement === document.body")).to.equal(true);
    await page.getByRole("button", { name: "Close" }).click();
    await page.reload();
    await launcher(page).waitFor();
    expect(await page.getByRole("dialog").count()).to.equal(0);
    await close();
    await own.close();
  });

  it("begins anew on the next page where the browser lets frames of other sites keep nothing", async () => {
    const { page, frame, complaints, close } = await visit();
    await launcher(page).click();
    await frame.locator("#question:focus").waitFor();
    await ask(page, frame, "When was the task force launched?");
    await page.getByRole("link", { name: "Next page" }).click();
    await page.waitForURL(/next/);
    await frame.locator(".reply").waitFor();
    await frame.locator("#question").focus();
    await ask(page, frame, "Who do I tell about drug dealing?");
    expect(await frame.locator(".own").count()).to.equal(1);
    expect(complaints).to.deep.equal([]);
    await close();
  });

  it("leaves the whole page when somebody has to leave quickly", async () => {
    const { page, frame, close } = await visit();
    await page.route(EXIT_URL, (route) =>
      route.fulfill({ contentType: "text/html", body: "<h1>Sunny</h1>" }),
    );
    await launcher(page).click();
    await frame.locator("#question:focus").waitFor();
    await ask(page, frame, "there is a knife");
    await frame.getByRole("link", { name: "Exit this page" }).click();
    await page.waitForURL(EXIT_URL);
    await page.goto(council.url);
    await launcher(page).click();
    await frame.locator(".reply").waitFor();
    expect(await frame.locator(".own").count()).to.equal(0);
    await close();
  });

  it("listens to nobody but the chat in its own frame", async () => {
    const { page, frame, close } = await visit();
    await launcher(page).click();
    await frame.locator("#question:focus").waitFor();
    await page.evaluate(`
      heard = [];
      addEventListener("safety-chat-answered", () => heard.push("answered"));
      postMessage("close", "*"); postMessage("answered", "*"); postMessage({ toString: null }, "*");
    `);
    // The page's own messages are delivered before it is looked at.
    await page.evaluate("new Promise((resolve) => { onmessage = resolve; postMessage('last', '*'); })");
    expect(await page.getByRole("dialog").isVisible()).to.equal(true);
    expect(await page.evaluate("heard")).to.deep.equal([]);
    await close();
  });

  it("speaks the language of the link, and shows it from the right in Arabic", async () => {
    const link = `<a href="${chat.url}/chat?lang=ar">اسأل</a>`;
    const arabic = await startCouncilPage(chat.url, {
      snippet: `<script src="${chat.url}/widget.js" async></script>${link}`,
    });
    const { page, frame, close } = await visit(DESKTOP, arabic.url);
    await page.getByRole("button", { name: "اسأل" }).click();
    await frame.locator("#question:focus").waitFor();
    expect(await page.getByRole("button", { name: "إغلاق" }).isVisible()).to.equal(true);
    expect(await frame.locator("html").getAttribute("dir")).to.equal("rtl");
    await close();
    await arabic.close();
  });

  it("leaves a plain link to the whole page where there is no JavaScript", async () => {
    const { page, close } = await visit({ ...DESKTOP, javaScriptEnabled: false });
    await page.getByRole("link", { name: "Ask about community safety" }).click();
    expect(page.url()).to.equal(`${chat.url}/chat`);
    await close();
  });

  it("stands on the demonstration page, which says what to paste and what it hears", async () => {
    const { page, frame, complaints, close } = await visit(DESKTOP, `${chat.url}/demo`);
    expect(await page.locator("pre").textContent()).to.include(
      `<script src="${chat.url}/widget.js" async></script>`,
    );
    await launcher(page).click();
    await frame.locator("#question:focus").waitFor();
    await ask(page, frame, "When was the task force launched?");
    await page.locator("#events li", { hasText: "safety-chat-answered" }).waitFor();
    expect(await findFaults(page)).to.deep.equal([]);
    expect(complaints).to.deep.equal([]);
    await close();
  });

  async function visit(options: BrowserContextOptions = DESKTOP, url = council.url) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await page.goto(url);
    return { page, frame: page.frameLocator("safety-chat iframe"), complaints, close: () => context.close() };
  }
});

function launcher(page: Page) {
  return page.getByRole("button", { name: "Ask about community safety" });
}

function launcherWithFocus(page: Page) {
  return page.locator("safety-chat dialog + button:focus");
}

async function ask(page: Page, frame: FrameLocator, question: string): Promise<void> {
  const before = await frame.locator(".reply").count();
  await frame.locator("#question").focus();
  await page.keyboard.type(question);
  await page.keyboard.press("Enter");
  await frame.locator(".reply").nth(before).waitFor();
}
