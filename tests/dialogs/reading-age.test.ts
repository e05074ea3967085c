import { expect } from "chai";
import { HIGHEST_GRADE, readability } from "../../src/dialogs/reading-age.ts";

describe("readability", () => {
  it("gives the Flesch-Kincaid grade", () => {
    // 6 words, 6 syllables, 1 sentence.
    expect(readability("The cat sat on the mat.", []).grade).to.be.closeTo(0.39 * 6 + 11.8 - 15.59, 0.001);
  });

  it("tells what a nine-year-old can read from what takes a civil servant", () => {
    const plain = "Call 999 if you are in danger now. If not, tell the police on 101.";
    const official =
      "Residents experiencing anti-social behaviour are encouraged to communicate their concerns to the appropriate authority.";
    expect(readability(plain, []).grade).to.be.below(HIGHEST_GRADE);
    expect(readability(official, []).grade).to.be.above(12);
  });

  it("counts a name that cannot be put otherwise as one easy word", () => {
    const text = "You can tell Crimestoppers.";
    expect(readability(text, ["Crimestoppers"]).grade).to.be.below(readability(text, []).grade);
    expect(readability("Call Citizens Advice (Kent).", ["Citizens Advice", "(Kent)"]).words).to.equal(3);
  });

  it("names the sentences of more than 25 words", () => {
    const long = `${"word ".repeat(25)}word.`;
    expect(readability(`Short one. ${long} Short two.`, []).long).to.deep.equal([long]);
    expect(readability(`${"word ".repeat(24)}word.`, []).long).to.deep.equal([]);
  });

  it("takes each line of a list and each paragraph for a sentence", () => {
    expect(readability(`${"one ".repeat(20)}\n\n- ${"two ".repeat(20)}\n- three`, []).long).to.deep.equal([]);
  });

  it("reads the words of a link and not its address", () => {
    expect(readability("See [the page](https://www.example.org/a-b-c).", []).words).to.equal(3);
  });

  it("has nothing to say of an empty text", () => {
    expect(readability(" ** ", [])).to.deep.equal({ grade: 0, words: 0, long: [] });
  });
});
