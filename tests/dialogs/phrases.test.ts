import { expect } from "chai";
import { createPhrases } from "../../src/dialogs/phrases.ts";
import { PLAIN_TOOLS } from "./given.ts";

const phrases = createPhrases(PLAIN_TOOLS.words);

/** How many words were said besides the phrase; undefined where it is not there. */
function besides(phrase: string, said: string): number | undefined {
  return phrases.fit(phrases.hear(phrase), phrases.hear(said))?.besides;
}

describe("createPhrases", () => {
  const FOUND: readonly (readonly [string, string, number])[] = [
    ["report a crime", "report a crime", 0],
    ["report a crime", "Can I report crimes here, please?", 0],
    ["report a crime", "reporting a crime in Shepway", 1],
    ["fly tipping", "flytipping", 0],
    ["crimestoppers", "crime stoppers", 0],
    ["report fly tipping", "report flytiping", 0],
    ["drugs", "durgs", 0],
    ["case review", "case reveiw", 0],
    ["not useful", "that was not useful", 0],
    ["is this private", "hello, is it private?", 0],
  ];
  for (const [phrase, said, count] of FOUND) {
    it(`finds "${phrase}" in "${said}"`, () => expect(besides(phrase, said)).to.equal(count));
  }

  const MISSING: readonly (readonly [string, string])[] = [
    ["report a crime", "report"],
    ["my data", "the date"],
    ["drugs", "I did not mean drugs"],
    ["scam", "scar"],
    ["what do you store", "what is at the core"],
    ["help", ""],
  ];
  for (const [phrase, said] of MISSING) {
    it(`does not find "${phrase}" in "${said}"`, () => expect(besides(phrase, said)).to.equal(undefined));
  }

  const FORMS: readonly (readonly [string, string])[] = [
    ["how do I report it", "request"],
    ["Hi, I want to report it", "request"],
    ["how do they pay for it", "question"],
    ["it is noisy, will they stop it", "question"],
    ["what now?", "question"],
    ["privacy?", "statement"],
    ["someone dumped a sofa", "statement"],
    ["", "statement"],
  ];
  for (const [said, form] of FORMS) {
    it(`hears "${said}" as a ${form}`, () => expect(phrases.hear(said).form).to.equal(form));
  }

  it("reads no more of a text than somebody would say", () => {
    expect(phrases.hear("drugs ".repeat(100_000)).words.length).to.equal(60);
  });
});
