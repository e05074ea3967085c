import { expect } from "chai";
import { countSyllables } from "../../src/dialogs/syllables.ts";

/** As dictionaries divide them. */
const WORDS: Readonly<Record<number, string>> = {
  1: "the call called press free hour scam bank card drugs street noise child scared names wrong keep words rogue hurt dumped launched closed choice where here",
  2: "police council danger number report website mobile trader dealer noisy neighbour partner children tackled handled pages houses doing going hidden added reason wanted useful safety issue",
  3: "officer violence however happening domestic following reported register privacy serious radio area another behaviour vehicle created visitor article",
  4: "emergency community usually information anonymous situation priorities february",
};

describe("countSyllables", () => {
  for (const [count, words] of Object.entries(WORDS)) {
    it(`counts ${count} in words that have ${count}`, () => {
      expect(words.split(" ").filter((word) => countSyllables(word) !== Number(count))).to.deep.equal([]);
    });
  }

  it("counts one in a number or a mark", () => {
    expect(["999", "101", "-", ""].map(countSyllables)).to.deep.equal([1, 1, 1, 1]);
  });

  it("is not slow on a word that goes on for ever", () => {
    expect(countSyllables("ae".repeat(50_000))).to.be.above(0);
  });
});
