import { expect } from "chai";
import fc from "fast-check";
import { gatherWords, openVocabulary } from "../../src/knowledge/vocabulary.ts";
import { editDistance } from "../../src/spelling.ts";

const WORDS = [
  ...["maidstone", "police", "officers", "council", "borough", "partners", "priorities", "launched", "based"],
  ...[
    "knife",
    "drugs",
    "tipping",
    "fraudsters",
    "burglars",
    "behaviour",
    "commissioner",
    "constable",
    "force",
  ],
  ...["task", "street", "king", "town", "community", "communities", "vulnerable", "safeguarding", "thanet"],
];
const PAIRS = new Set(["task force", "fly tipping", "king street"]);

describe("openVocabulary", () => {
  const vocabulary = build([...WORDS, "fly"]);

  it("knows the words it was given, and no others", () => {
    expect(vocabulary.has("police")).to.equal(true);
    expect(vocabulary.has("polise")).to.equal(false);
  });

  const MISSPELT = {
    polise: "police",
    plice: "police",
    poilce: "police",
    policee: "police",
    madestone: "maidstone",
    comissoner: "commissioner",
    prioritys: "priorities",
    behavoir: "behaviour",
    naife: undefined,
    xyzzy: undefined,
    pol: undefined,
    lanched: "launched",
  };
  for (const [word, meant] of Object.entries(MISSPELT)) {
    it(`takes ${word} for ${meant ?? "no word"}`, () => {
      expect(vocabulary.nearest(word)).to.equal(meant);
    });
  }

  it("prefers the word that begins alike, and then the commoner one", () => {
    expect(build(["cattle", "battle"]).nearest("bcttle")).to.equal("battle");
    const commoner = build(["parks", "parts"], (word) => (word === "parts" ? 10 : 5_000));
    expect(commoner.nearest("parhs")).to.equal("parts");
  });

  const SPLIT = {
    taskforce: ["task", "force"],
    flytipping: ["fly", "tipping"],
    flytiping: ["fly", "tipping"],
    kingstreet: ["king", "street"],
    knifedrugs: undefined,
    task: undefined,
    [`task${"force".repeat(5)}`]: undefined,
  };
  for (const [word, halves] of Object.entries(SPLIT)) {
    it(`takes ${word} ${halves ? "apart" : "as it is"}`, () => {
      expect(vocabulary.split(word)).to.deep.equal(halves);
    });
  }

  it("finds a word after one random edit", () => {
    fc.assert(
      fc.property(anEditedWord(), (written) => {
        const found = vocabulary.nearest(written);
        expect(WORDS).to.include(found);
        expect(editDistance(written, found ?? "")).to.be.at.most(written.length >= 7 ? 2 : 1);
      }),
      { numRuns: 500 },
    );
  });

  it("never gives a word further away than one edit, or two for seven letters or more", () => {
    const letters = fc.constantFrom(..."maidstonepolicefr");
    const text = fc.oneof(fc.string({ unit: letters, maxLength: 14 }), fc.string({ unit: "binary" }));
    fc.assert(
      fc.property(text, (written) => {
        const found = vocabulary.nearest(written);
        if (found === undefined) return;
        expect(vocabulary.has(found)).to.equal(true);
        expect(editDistance(written, found)).to.be.at.most(written.length >= 7 ? 2 : 1);
      }),
      { numRuns: 500 },
    );
  });

  it("finds among many words the same as by comparing with each", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abc"), minLength: 4, maxLength: 6 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 30 }), word, (words, written) => {
        const isNear = words.some((each) => editDistance(written, each) <= 1);
        expect(build(words).nearest(written) !== undefined).to.equal(isNear);
      }),
    );
  });

  it("prefers a word that stands in an article to a commoner one that residents say", () => {
    expect(build(["task"], (word) => (word === "take" ? 50 : 500), ["take"]).nearest("taks")).to.equal(
      "task",
    );
    expect(build([], () => 50, ["take"]).nearest("taks")).to.equal("take");
  });

  it("has no words when it is given none", () => {
    expect(build([]).nearest("police")).to.equal(undefined);
    expect(build([]).split("taskforce")).to.equal(undefined);
  });
});

function build(
  words: readonly string[],
  commonness: (word: string) => number = () => -1,
  said: readonly string[] = [],
) {
  return openVocabulary(gatherWords(new Set(words), new Set(said), PAIRS), commonness);
}

/** A word of five letters or more with a letter dropped, added, changed, or swapped with the next. */
function anEditedWord(): fc.Arbitrary<string> {
  const word = fc.constantFrom(...WORDS.filter(({ length }) => length >= 5));
  const letter = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz");
  const place = fc.nat({ max: 20 });
  const edit = fc.constantFrom("drop", "add", "change", "swap");
  return fc.tuple(word, place, letter, edit).map(([text, far, added, kind]) => {
    const at = far % (text.length - 1);
    const [before, here, next] = [text.slice(0, at), text[at], text[at + 1]];
    if (kind === "drop") return before + text.slice(at + 1);
    if (kind === "add") return before + added + text.slice(at);
    if (kind === "change") return before + added + text.slice(at + 1);
    return `${before}${next}${here}${text.slice(at + 2)}`;
  });
}
