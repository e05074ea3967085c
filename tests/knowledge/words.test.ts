import { expect } from "chai";
import fc from "fast-check";
import { stemOf, wordsOf } from "../../src/knowledge/words.ts";

const WORDS: readonly (readonly [string, readonly string[]])[] = [
  ["Who are the Partners?", ["who", "are", "the", "partners"]],
  ["anti-social behaviour", ["anti", "social", "behaviour"]],
  ["Maidstone's officers, residents' homes", ["maidstone", "officers", "residents", "homes"]],
  ["don’t it's `we're`", ["dont", "it", "were"]],
  ["Café Zoë", ["cafe", "zoe"]],
  [
    "over 1,300 homes at 12.30pm on the 16th",
    ["over", "1,300", "homes", "at", "12.30pm", "on", "the", "16th"],
  ],
  ["ｆｕｌｌ ｗｉｄｔｈ", ["full", "width"]],
  ["<b>bold</b> **and** 👮🏽‍♀️ 'quoted'", ["b", "bold", "b", "and", "quoted"]],
  ["شرطة ميدستون", ["شرطة", "ميدستون"]],
  [" \n\t!?", []],
];

describe("wordsOf", () => {
  for (const [text, words] of WORDS) {
    it(`reads ${JSON.stringify(text)} as ${words.join(", ") || "nothing"}`, () => {
      expect(wordsOf(text)).to.deep.equal(words);
    });
  }

  it("never throws, and gives words without spaces or capitals that read the same again", () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));
    fc.assert(
      fc.property(text, (any) => {
        for (const word of wordsOf(any)) {
          expect(word).to.match(/^[\p{L}\p{N}.,:]+$/u);
          expect(word).to.equal(word.toLowerCase());
        }
      }),
    );
  });

  it("reads 200,000 characters of one sort", () => {
    for (const part of ["a", "'", "a'", "1,", "e\u0301", "\uD800"])
      expect(wordsOf(part.repeat(200_000 / part.length))).to.be.an("array");
  });
});

describe("stemOf", () => {
  it("gives one stem to the forms of a word", () => {
    expect(new Set(["launch", "launched", "launches", "launching"].map(stemOf)).size).to.equal(1);
    expect(stemOf("officer")).to.equal(stemOf("officers"));
  });

  it("leaves alone what is no English word", () => {
    for (const word of ["16th", "1,300", "pc", "شرطة", "x".repeat(60)]) expect(stemOf(word)).to.equal(word);
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (word) => typeof stemOf(word) === "string"));
  });
});
