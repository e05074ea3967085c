import { expect } from "chai";
import fc from "fast-check";
import { didYouMean, editDistance } from "../src/spelling.ts";

/** Few letters, so that repeats and swaps come up often. */
const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "é"), maxLength: 7 });

describe("editDistance", () => {
  const rows: readonly (readonly [string, string, number, string])[] = [
    ["police", "police", 0, "the same word"],
    ["", "", 0, "two empty words"],
    ["", "task", 4, "an empty word and one of four letters"],
    ["polic", "police", 1, "a letter dropped"],
    ["poolice", "police", 1, "a letter added"],
    ["palice", "police", 1, "a letter changed"],
    ["ploice", "police", 1, "two neighbours swapped"],
    ["ca", "abc", 3, "a swap with a letter between, which is not one edit"],
    ["Police", "police", 1, "a capital, which is another letter"],
    ["maidstone", "margate", 5, "two different towns"],
  ];
  for (const [a, b, distance, what] of rows) {
    it(`is ${distance} for ${what}`, () => {
      expect(editDistance(a, b)).to.equal(distance);
    });
  }

  it("is what the definition gives, for any two words", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).to.equal(distanceByDefinition(a, b));
      }),
    );
  });

  it("stops at one more than the limit, for any limit", () => {
    fc.assert(
      fc.property(word, word, fc.nat(8), (a, b, limit) => {
        expect(editDistance(a, b, limit)).to.equal(Math.min(distanceByDefinition(a, b), limit + 1));
      }),
    );
  });

  it("is the same in both directions", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(editDistance(a, b)).to.equal(editDistance(b, a));
      }),
    );
  });

  it("answers at once for two very long words and a small limit", () => {
    expect(editDistance("a".repeat(100_000), "b".repeat(100_000), 2)).to.equal(3);
  });
});

describe("didYouMean", () => {
  const towns = ["Maidstone", "Medway", "Thanet", "Margate"];

  it("finds the candidate that a slip away from was typed", () => {
    expect(didYouMean("Maidstnoe", towns)).to.equal("Maidstone");
    expect(didYouMean("thanett", towns)).to.equal("Thanet");
  });

  it("takes capitals for small letters", () => {
    expect(didYouMean("MEDWAY", towns)).to.equal("Medway");
  });

  it("prefers the nearest, and the first of two as near", () => {
    expect(didYouMean("Margat", ["Margare", "Margate"])).to.equal("Margate");
    expect(didYouMean("cat", ["bat", "hat"])).to.equal("bat");
  });

  it("finds nothing when more than a third of the letters differ", () => {
    expect(didYouMean("Canterbury", towns)).to.equal(undefined);
    expect(didYouMean("at", ["of"])).to.equal(undefined);
  });

  it("allows one slip in a word too short for a third", () => {
    expect(didYouMean("a", ["at"])).to.equal("at");
  });

  it("finds nothing among no candidates, and nothing like an empty word", () => {
    expect(didYouMean("Maidstone", [])).to.equal(undefined);
    expect(didYouMean("", towns)).to.equal(undefined);
  });

  it("finds what no other candidate is nearer to, and only within a third of the letters", () => {
    fc.assert(
      fc.property(word, fc.array(word), (typed, candidates) => {
        const nearest = Math.min(...candidates.map((each) => distanceByDefinition(typed, each)));
        const isNear = nearest <= Math.max(1, Math.floor(typed.length / 3));
        const found = didYouMean(typed, candidates);
        expect(found === undefined ? undefined : distanceByDefinition(typed, found)).to.equal(
          isNear ? nearest : undefined,
        );
      }),
    );
  });
});

/** The definition read aloud: slow, and plain enough to be believed. */
function distanceByDefinition(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const same = a.at(-1) === b.at(-1) ? 0 : 1;
  const ways = [
    distanceByDefinition(a.slice(0, -1), b) + 1,
    distanceByDefinition(a, b.slice(0, -1)) + 1,
    distanceByDefinition(a.slice(0, -1), b.slice(0, -1)) + same,
  ];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    ways.push(distanceByDefinition(a.slice(0, -2), b.slice(0, -2)) + 1);
  }
  return Math.min(...ways);
}
