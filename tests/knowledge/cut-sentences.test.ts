import { expect } from "chai";
import fc from "fast-check";
import { cutSentences } from "../../src/knowledge/cut-sentences.ts";

const CUT: readonly (readonly string[])[] = [
  ["It launched on Friday.", "It is based in King Street."],
  ["Is it new?", "Yes!", "It is…", "Really."],
  ["He said: 'We will act.'", "The team agreed."],
  ["(It began in May.)", "It went on."],
  ["The answer is no.", "We asked again."],
  ["It cost £5.", "£2 came back.", "3 officers left."],
  ["It bans 'street drinking'.", "“Begging” too."],
];

const KEPT_WHOLE = [
  "Mr. Smith met Dr. Jones at St. Peter's.",
  "Insp. Lee and Cllr. Patel spoke, e.g. Monday.",
  "It opens at No. 10 on 16 Oct. 2020.",
  "J. R. Hartley of the U.K. Police spoke.",
  "It grew by 2.5 per cent at 12.30pm.",
  "See www.kent.police.uk for more.",
  "It was clear... and then it rained",
];

describe("cutSentences", () => {
  for (const sentences of CUT) {
    it(`cuts ${sentences.join(" ")}`, () => {
      expect(cutSentences(sentences.join(" "))).to.deep.equal(sentences);
    });
  }

  for (const sentence of KEPT_WHOLE) {
    it(`keeps ${sentence} whole`, () => {
      expect(cutSentences(sentence)).to.deep.equal([sentence]);
    });
  }

  it("puts a sentence of several lines on one", () => {
    expect(cutSentences(" One\n two.\t\tThree. ")).to.deep.equal(["One two.", "Three."]);
  });

  it("gives no sentences of nothing", () => {
    expect(cutSentences(" \n ")).to.deep.equal([]);
  });

  it("gives sentences that, joined by a space, are the paragraph again", () => {
    const part = fc.constantFrom(..."aA.!?…'’)\"“1£ \n", "Mr. ", "No. 1", "e.g. ", "We ", ". The ", ".' He ");
    const paragraph = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(part).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(paragraph, (text) => {
        const sentences = cutSentences(text);
        expect(sentences.join(" ")).to.equal(text.replace(/\s+/g, " ").trim());
        expect(sentences).to.not.include("");
      }),
    );
  });
});
