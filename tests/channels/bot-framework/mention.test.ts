import { expect } from "chai";
import { withoutMention } from "../../../src/channels/bot-framework/mention.ts";

const ofBot = { type: "mention", mentioned: { id: "bot-1" }, text: "<at>Safety</at>" };

describe("withoutMention", () => {
  const rows = [
    ["before the question", "<at>Safety</at> When was it launched?", "When was it launched?"],
    ["with a hard space", "<at>Safety</at>&nbsp;When was it launched?", "When was it launched?"],
    ["in the middle", "Hello <at>Safety</at> when was it launched?", "Hello when was it launched?"],
    ["twice", "<at>Safety</at> <at>Safety</at> Hello", "Hello"],
    ["and nothing else", "<at>Safety</at>", ""],
  ] as const;
  for (const [place, text, left] of rows) {
    it(`removes a mention of the bot ${place}`, () => {
      expect(withoutMention(text, [ofBot], "bot-1")).to.equal(left);
    });
  }

  it("removes a name of two words, of which Teams makes a mention each", () => {
    const words = ["Community", "Safety"].map((word) => ({ ...ofBot, text: `<at>${word}</at>` }));
    const text = "<at>Community</at>&nbsp;<at>Safety</at> When was it launched?";
    expect(withoutMention(text, words, "bot-1")).to.equal("When was it launched?");
  });

  it("removes a mention with the characters of a pattern in it", () => {
    const entity = { ...ofBot, text: "<at>$& (Safety)+</at>" };
    expect(withoutMention("<at>$& (Safety)+</at> Hello", [entity], "bot-1")).to.equal("Hello");
  });

  it("keeps a mention of somebody else", () => {
    const entity = { type: "mention", mentioned: { id: "resident-2" }, text: "<at>Ann</at>" };
    expect(withoutMention("Ask <at>Ann</at>", [entity], "bot-1")).to.equal("Ask <at>Ann</at>");
  });

  it("leaves text without a mention exactly as it was typed", () => {
    expect(withoutMention("  a  b\n", [{ type: "clientInfo" }], "bot-1")).to.equal("  a  b\n");
  });

  it("takes mentions that are broken", () => {
    const broken = [{ type: "mention" }, { type: "mention", mentioned: null }, { ...ofBot, text: 5 }];
    expect(withoutMention("Hello", broken, "bot-1")).to.equal("Hello");
  });
});
