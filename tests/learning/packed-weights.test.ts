import { expect } from "chai";
import fc from "fast-check";
import { fitWeights } from "../../src/learning/fit-weights.ts";
import { createJudge } from "../../src/learning/judge.ts";
import { packWeights, unpackWeights } from "../../src/learning/packed-weights.ts";
import { CLASSES, lessons, traitsOf } from "./a-lesson.ts";

const weights = fitWeights(CLASSES, lessons());
const file = packWeights(weights, "these lessons");

describe("unpackWeights", () => {
  it("gives back what was packed", () => {
    expect(unpackWeights(file)).to.deep.equal({ weights, learnedFrom: "these lessons" });
  });

  it("judges as before", () => {
    const text = traitsOf("the dog lies there");
    expect(createJudge(unpackWeights(file).weights).shares(text)).to.deep.equal(
      createJudge(weights).shares(text),
    );
  });

  it("reads a file that lies anywhere in memory", () => {
    const shifted = Buffer.concat([Buffer.of(1), file]).subarray(1);
    expect(unpackWeights(shifted).weights.classes).to.deep.equal(CLASSES);
  });

  it("refuses a file that is torn, wherever", () => {
    fc.assert(
      fc.property(fc.nat(file.length - 1), (length) => {
        expect(() => unpackWeights(file.subarray(0, length))).to.throw("no file of learned weights");
      }),
    );
  });

  it("refuses a file in which a byte has changed", () => {
    fc.assert(
      fc.property(fc.nat(file.length - 1), (place) => {
        const changed = Buffer.from(file);
        changed[place] = (changed[place] ?? 0) ^ 1;
        expect(() => unpackWeights(changed)).to.throw("no file of learned weights");
      }),
    );
  });

  it("refuses a foreign file", () => {
    expect(() =>
      unpackWeights(Buffer.from("GIF89a and much more that is no file of weights at all")),
    ).to.throw("no file of learned weights");
  });
});
