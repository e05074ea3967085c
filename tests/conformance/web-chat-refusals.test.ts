import { expect } from "chai";
import { PATIENCE_MS } from "../browser/chromium.ts";
import { until } from "../channels/direct-line/session-steps.ts";
import type { WebChatWindow } from "./web-chat-window.ts";
import { withWebChat } from "./with-web-chat.ts";

/** What a refusal looks like to a resident. */
const FAILED = "Send failed";

describe("Web Chat 4.18.1 where it is refused", function () {
  this.timeout(2 * PATIENCE_MS);
  const open = withWebChat();

  it("415 UploadNotSupported: says that a file could not be sent, and the bot says why", async () => {
    const chat = await open({}, { "hideUploadButton: true": "hideUploadButton: false" });
    const refused = nextRefusal(chat, "/upload");
    await attach(chat);
    expect(await refused).to.deep.equal([415, "UploadNotSupported"]);
    await chat.sees(FAILED);
    await chat.sees("I cannot look at files or pictures.");
  });

  it("413 MessageSizeTooBig: says that a message of 300,000 characters could not be sent", async () => {
    const chat = await open();
    const refused = nextRefusal(chat, "/activities");
    await chat.say("a".repeat(300_000));
    expect(await refused).to.deep.equal([413, "MessageSizeTooBig"]);
    await chat.sees(FAILED);
  });

  it("404 ConversationNotFound: says that a message to a conversation that is gone could not be sent", async () => {
    const chat = await open();
    await chat.product.store.erase(chat.conversation);
    const refused = nextRefusal(chat, "/activities");
    await chat.say("Is anybody there?");
    expect(await refused).to.deep.equal([404, "ConversationNotFound"]);
    await chat.sees(FAILED);
  });

  it("429 TooManyRequests: stays on Sending, which is why limits must be out of reach", async () => {
    const chat = await open({ limits: { postsPerMinute: 1 }, now: () => 1_800_000_000_000 });
    await chat.say("one");
    await until(async () => (await chat.texts()).length === 3, "the first answer");
    const refused = nextRefusal(chat, "/activities");
    await chat.say("two");
    expect(await refused).to.deep.equal([429, "TooManyRequests"]);
    await chat.sees("Sending");
  });
});

/** Status and code of the next answer to a post that is not a success. */
async function nextRefusal({ page }: WebChatWindow, path: string): Promise<[number, string]> {
  const answer = await page.waitForResponse(
    (response) => response.request().method() === "POST" && response.url().includes(path) && !response.ok(),
  );
  return [answer.status(), (await answer.json()).error.code];
}

async function attach({ page }: WebChatWindow): Promise<void> {
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name: "photo.png",
      mimeType: "image/png",
      buffer: Buffer.from("not really a picture"),
    });
  await page.getByTitle("Send").first().click();
}
