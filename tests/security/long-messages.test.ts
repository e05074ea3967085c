import { setTimeout as pause } from "node:timers/promises";
import { expect } from "chai";
import { type OpenProduct, openProduct } from "./open-product.ts";

/** The channel takes 262,144 bytes, and a line end takes two. */
const LENGTH = 125_000;

/** Whatever goes back over what it has read would be busy with each of them for longer than a turn may take. */
const HOSTILE: readonly (readonly [what: string, unit: string])[] = [
  ["dots", "."],
  ["exclamation marks", "!"],
  ["spaces", " "],
  ["line ends", "\n"],
  ["figures", "1 "],
  ["one long word", "a"],
  ["short words", "a b "],
  ["short questions", "who is it? "],
  ["names", "My Name Is "],
  ["streets", "12 High Street, "],
  ["email addresses", "a@a."],
  ["spelled email addresses", "a dot "],
  ["number plates", "AB12 "],
  ["brackets", "[a]("],
  ["stars", "*a "],
  ["addresses", "http://"],
  ["quoted emails", "On \n"],
];

describe("a message as long as a channel takes it", function () {
  this.timeout(60_000);
  let product: OpenProduct;
  before(async () => {
    product = await openProduct();
  });
  after(() => product.close());

  for (const [what, unit] of HOSTILE) {
    it(`is answered, alone and in the middle of a dialog: ${what}`, async () => {
      const text = `${unit.repeat(LENGTH / unit.length)}x`;
      expect(await say("alone", text)).to.not.equal("error");
      expect(await say(what, "report a crime")).to.equal("dialog");
      expect(await say(what, text)).to.not.equal("error");
    });
  }

  it("is heard for danger at its end", async () => {
    expect(
      await say("danger", `${"Hello. ".repeat(LENGTH / 7)} Someone is breaking into my house now!`),
    ).to.equal("safety");
  });

  /** The kind of the first reply. */
  async function say(conversation: string, text: string): Promise<string | undefined> {
    const response = await fetch(`${product.url}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        ...{ type: "message", deliveryMode: "expectReplies", channelId: "test", text },
        ...{ from: { id: "resident" }, recipient: { id: "bot" }, conversation: { id: conversation } },
      }),
    });
    // A machine that has much else to do makes the server turn requests away for a while.
    if (response.status === 503) {
      await pause(1000 * Number(response.headers.get("retry-after")));
      return say(conversation, text);
    }
    const { activities } = (await response.json()) as Replies;
    return activities[0]?.channelData?.answer?.kind;
  }
});

interface Replies {
  readonly activities: readonly { readonly channelData?: { readonly answer?: { readonly kind: string } } }[];
}
