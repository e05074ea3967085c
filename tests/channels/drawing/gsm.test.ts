import { expect } from "chai";
import fc from "fast-check";
import { segmentsOf, toGsm } from "../../../src/channels/drawing/gsm.ts";

describe("toGsm", () => {
  const ROWS: readonly (readonly [string, string, string])[] = [
    ["plain quotation marks for printed ones", "“I can’t”, he said", `"I can't", he said`],
    ["plain dashes and dots for printed ones", "9–5 — or so…", "9-5 - or so..."],
    ["accents that the alphabet has as they are", "café £5 à", "café £5 à"],
    ["accents that it lacks left off", "Łukasz Dvořák", "Lukasz Dvorak"],
    ["a space for every sort of space", "0800\u00a0555\u2009111", "0800 555 111"],
    ["no picture at all", "Stay safe 👮🏽‍♀️!", "Stay safe !"],
    ["a question mark for what it cannot write", "Привіт", "??????"],
    ["an accent that stands by itself as part of its letter", "cafe\u0301", "café"],
  ];
  for (const [name, text, written] of ROWS) {
    it(`writes ${name}`, () => {
      expect(toGsm(text)).to.equal(written);
    });
  }

  it("changes nothing that it has written once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(toGsm(toGsm(text))).to.equal(toGsm(text));
      }),
    );
  });
});

describe("segmentsOf", () => {
  const ROWS: readonly (readonly [string, number])[] = [
    ["", 1],
    ["a".repeat(160), 1],
    ["a".repeat(161), 2],
    ["a".repeat(306), 2],
    ["a".repeat(307), 3],
    ["€".repeat(80), 1],
    ["€".repeat(81), 2],
  ];
  for (const [text, segments] of ROWS) {
    it(`counts ${segments} for ${text.length} of "${text.slice(0, 1)}"`, () => {
      expect(segmentsOf(text)).to.equal(segments);
    });
  }
});
