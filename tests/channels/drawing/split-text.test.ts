import { expect } from "chai";
import fc from "fast-check";
import { splitText } from "../../../src/channels/drawing/split-text.ts";

describe("splitText", () => {
  it("leaves alone what fits", () => {
    expect(splitText("One.", 4)).to.deep.equal(["One."]);
  });

  it("breaks between paragraphs before lines, and lines before sentences and words", () => {
    expect(splitText("One two.\n\nThree.\nFour.", 20)).to.deep.equal(["One two.\n\nThree.", "Four."]);
    expect(splitText("One two.\n\nThree four.", 18)).to.deep.equal(["One two.", "Three four."]);
    expect(splitText("One two. Three four.", 14)).to.deep.equal(["One two.", "Three four."]);
    expect(splitText("One two three four", 10)).to.deep.equal(["One two", "three four"]);
  });

  it("cuts a word only where it is longer than a message", () => {
    expect(splitText("abcdefgh", 3)).to.deep.equal(["abc", "def", "gh"]);
  });

  it("loses no word, and makes no part too long, empty or with half a character", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 400 }),
        fc.integer({ min: 2, max: 50 }),
        (text, longest) => {
          const parts = splitText(text, longest);
          expect(parts.join("").replace(/\s/g, "")).to.equal(text.replace(/\s/g, ""));
          for (const part of parts) {
            expect(part.length).to.be.within(1, longest);
            expect(part.isWellFormed()).to.equal(true);
          }
        },
      ),
    );
  });
});
