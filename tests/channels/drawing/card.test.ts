import { expect } from "chai";
import fc from "fast-check";
import { contactsCard, wholeCard } from "../../../src/channels/drawing/card.ts";
import type { Reply, Source } from "../../../src/reply.ts";
import { readCard } from "./adaptive-cards.ts";
import { anyReply } from "./any-reply.ts";
import { CRIMESTOPPERS, LAUNCH, POLICE, SAMPLES, SHOUT } from "./sample-replies.ts";
import { WORDS } from "./the-words.ts";

describe("a card", () => {
  for (const [name, reply] of Object.entries(SAMPLES)) {
    it(`of the reply "${name}" is one that Microsoft's schema of version 1.5 knows in every part`, () => {
      const { content } = wholeCard(reply, WORDS);
      const { complaints, understood } = readCard(content);
      expect(complaints).to.deep.equal([]);
      expect(understood).to.deep.equal(content);
    });
  }

  it("has every word of a reply for clients that cannot show cards", () => {
    const { fallbackText } = wholeCard(SAMPLES.unanswered as Reply, WORDS).content as {
      fallbackText: string;
    };
    expect(fallbackText)
      .to.include("could not find")
      .and.include("101")
      .and.include("2. Who are the partners?");
  });

  it("is understood whatever a reply holds", () => {
    fc.assert(
      fc.property(anyReply(), (reply) => {
        const { content } = wholeCard(reply, WORDS);
        expect(readCard(content).complaints).to.deep.equal([]);
      }),
    );
  });

  it("would be complained of where it is not right", () => {
    const wrong = { type: "AdaptiveCard", version: "1.5", body: [{ type: "Textblock", text: "Hello" }] };
    expect(readCard(wrong).complaints).to.have.length(1);
    const misspelt = {
      type: "AdaptiveCard",
      version: "1.5",
      body: [{ type: "TextBlock", text: "Hi", warp: true }],
    };
    expect(readCard(misspelt).understood).to.not.deep.equal(misspelt);
  });

  it("numbers its sources, links them, and says that no AI wrote the answer", () => {
    const texts = textsOf(wholeCard({ ...(SAMPLES.answered as Reply), sources: [LAUNCH] }, WORDS).content);
    expect(texts[0]).to.match(/2020\*\*\. \[1\]$/);
    expect(texts[1]).to.match(/^\[1\] \[Launch of Maidstone Task Force\]\(https:.*16 October 2020$/s);
    expect(texts[2]).to.match(/word for word.*not written by AI/i);
  });

  it("links to an address with brackets in it, and names an article that has no address", () => {
    const brackets = { ...LAUNCH, url: "https://www.example.org/a_(b)" };
    const [none, other] = ["One", "Two"].map((title) => ({ ...LAUNCH, title, url: "" }));
    const sources = [brackets, none, other] as Source[];
    const texts = textsOf(wholeCard({ ...(SAMPLES.answered as Reply), sources }, WORDS).content);
    expect(texts[1]).to.include("](https://www.example.org/a_%28b%29)");
    expect(texts.slice(2, 4).map((text) => text.split("  ")[0])).to.deep.equal(["[2] One", "[3] Two"]);
  });

  it("says nothing of AI and articles below what no article says", () => {
    expect(textsOf(wholeCard(SAMPLES.dialog as Reply, WORDS).content)).to.deep.equal(["What is it about?"]);
  });

  it("calls a contact and opens its website with one press, and shows its numbers", () => {
    const { content } = contactsCard([CRIMESTOPPERS, POLICE, SHOUT], WORDS);
    const urls = [...JSON.stringify(content).matchAll(/"url":"([^"]+)"/g)].map(([, url]) => url);
    expect(urls).to.deep.equal(["tel:0800555111", "tel:101", "https://www.kent.police.uk/report/"]);
    expect(textsOf(content).join("\n")).to.include("0800 555 111").and.include("101").and.include("85258");
  });

  it("lets the resident say a suggestion with one press, in Teams as words of their own", () => {
    const { content } = wholeCard(SAMPLES.dialog as Reply, WORDS);
    const [row] = (content as { body: { actions?: object[] }[] }).body.slice(-1);
    expect(row?.actions?.[0]).to.deep.equal({
      type: "Action.Submit",
      title: "Drugs",
      data: { ask: "Drugs", msteams: { type: "messageBack", text: "Drugs", displayText: "Drugs" } },
    });
  });

  it("puts no more than six suggestions in a row, since Teams hides the seventh", () => {
    const suggestions = Array.from({ length: 14 }, (_, place) => `Choice ${place + 1}`);
    const { content } = wholeCard({ ...(SAMPLES.dialog as Reply), suggestions }, WORDS);
    const rows = (content as { body: { actions?: object[] }[] }).body.flatMap(
      ({ actions }) => actions?.length ?? [],
    );
    expect(rows).to.deep.equal([6, 6, 2]);
  });
});

function textsOf(card: object): string[] {
  const texts: string[] = [];
  JSON.stringify(card, (key, value) => {
    if (key === "text" && !("type" in Object(value))) texts.push(value);
    return key === "data" ? undefined : value;
  });
  return texts;
}
