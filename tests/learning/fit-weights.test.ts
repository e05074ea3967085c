import { expect } from "chai";
import fc from "fast-check";
import { fitWeights } from "../../src/learning/fit-weights.ts";
import { createJudge } from "../../src/learning/judge.ts";
import { packWeights } from "../../src/learning/packed-weights.ts";
import { CLASSES, lessons, traitsOf } from "./a-lesson.ts";

const judge = createJudge(fitWeights(CLASSES, lessons()));
const classOf = (text: string) => {
  const shares = [...judge.shares(traitsOf(text))];
  return CLASSES[shares.indexOf(Math.max(...shares))];
};

describe("fitWeights", () => {
  it("learns a set that can be told apart", () => {
    const wrong = lessons().filter((lesson) => {
      const shares = [...judge.shares(lesson)];
      return shares.indexOf(Math.max(...shares)) !== lesson.right;
    });
    expect(wrong).to.deep.equal([]);
  });

  it("knows texts that it has not seen by words that it has", () => {
    expect(["a dog barks at a cat", "roses and oak", "slate on chalk"].map(classOf)).to.deep.equal(CLASSES);
  });

  it("makes the same bytes of the same lessons", () => {
    const [first, second] = [1, 2].map(() => packWeights(fitWeights(CLASSES, lessons()), "these"));
    expect(first?.equals(second ?? Buffer.of())).to.equal(true);
  });

  it("takes no notice of what only one lesson has, unless it is told to", () => {
    const odd = [...lessons(), { ...traitsOf("zebra"), right: 0, weight: 1 }];
    const [zebra = 0] = traitsOf("zebra").features;
    expect([...fitWeights(CLASSES, odd).features]).to.not.include(zebra);
    expect([...fitWeights(CLASSES, odd, { leastLessons: 1 }).features]).to.include(zebra);
  });

  it("lets a lesson of more weight win over one of less", () => {
    const torn = [3, 1].map((weight, right) => ({ ...traitsOf("amber"), right, weight }));
    const [animal = 0, plant = 0] = createJudge(fitWeights(CLASSES, torn)).shares(traitsOf("amber"));
    expect(animal).to.be.above(plant);
  });

  it("learns the same set steadily, as the mean of the later rounds", () => {
    const steady = createJudge(fitWeights(CLASSES, lessons(), { steady: true }));
    for (const lesson of lessons()) {
      const shares = [...steady.shares(lesson)];
      expect(shares.indexOf(Math.max(...shares))).to.equal(lesson.right);
    }
    expect(
      fitWeights(CLASSES, lessons(), { steady: true, rounds: 0 }).rows.every((row) => row === 0),
    ).to.equal(true);
  });

  it("learns nothing from no lessons, and says so in equal shares", () => {
    const shares = createJudge(fitWeights(CLASSES, [])).shares(traitsOf("anything"));
    expect([...shares]).to.deep.equal([1 / 3, 1 / 3, 1 / 3]);
  });
});

describe("createJudge", () => {
  it("gives shares that make 1, whatever the text", () => {
    const texts = fc.record({
      features: fc.uniqueArray(fc.nat(0xffffffff), { maxLength: 200 }),
      meaning: fc.float32Array({ minLength: 3, maxLength: 3, min: -1000, max: 1000, noNaN: true }),
    });
    fc.assert(
      fc.property(texts, (text) => {
        const shares = [...judge.shares(text)];
        expect(shares.every((share) => share >= 0 && share <= 1)).to.equal(true);
        expect(shares.reduce((sum, share) => sum + share, 0)).to.be.closeTo(1, 1e-9);
      }),
    );
  });

  it("tells which feature of a text spoke for its class", () => {
    const reasons = judge.reasons(traitsOf("the dog"), 0, 1);
    const [the = 0, dog = 0] = reasons;
    expect(dog).to.be.above(Math.abs(the));
  });
});
