import { expect } from "chai";
import fc from "fast-check";
import { contrastOf, LEAST_CONTRAST, readableOn } from "../src/contrast.ts";

const aColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);

describe("contrastOf", () => {
  const KNOWN = [
    ["#000000", "#ffffff", 21],
    ["#ffffff", "#ffffff", 1],
    ["#767676", "#ffffff", 4.54],
    ["#ff0000", "#ffffff", 4],
    ["#1b3a57", "#ffffff", 11.74],
  ] as const;
  for (const [one, other, contrast] of KNOWN) {
    it(`is ${contrast} between ${one} and ${other}, whichever comes first`, () => {
      expect(contrastOf(one, other)).to.be.closeTo(contrast, 0.02);
      expect(contrastOf(other, one)).to.equal(contrastOf(one, other));
    });
  }
});

describe("readableOn", () => {
  it("gives a colour that text of black or white can be read on, and leaves a good one as it is", () => {
    fc.assert(
      fc.property(aColour, fc.constantFrom("#ffffff", "#000000"), (colour, text) => {
        const mended = readableOn(colour, text);
        expect(contrastOf(mended, text)).to.be.at.least(LEAST_CONTRAST);
        if (contrastOf(colour, text) >= LEAST_CONTRAST) expect(mended).to.equal(colour);
      }),
    );
  });
});
