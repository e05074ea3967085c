import { expect } from "chai";
import { NO_DANGER } from "../../../src/answering/danger/learned-dangers.ts";
import { createReader } from "../../../src/answering/danger/read-message.ts";
import { safetyExamples } from "../../../src/cli/check/safety-examples.ts";
import { checkInFolds } from "../../../src/cli/danger/folds.ts";
import { learnLessons } from "../../../src/cli/danger/learn-lessons.ts";
import { fingerprintOf, type LessonsFrom, toLessons } from "../../../src/cli/danger/lessons.ts";
import { ratesOf } from "../../../src/cli/evaluation/danger-rates.ts";
import { createJudge } from "../../../src/learning/judge.ts";

const KINDS = new Map([["flames", ["fire"]]]);
/** No word is known, so a meaning is as long as it is empty. */
const TOOLS = { spellings: new Map(), vectors: { place: () => -1, mean: () => new Float32Array(2) } };

const THINGS = ["bed", "roof", "car", "shed", "door", "shop"];
const examples = THINGS.flatMap((thing, line) => [
  { text: `the ${thing} is burning now`, class: "fire", file: "fire.yml", line },
  { text: `the ${thing} is painted blue`, class: undefined, file: "fire.yml", line },
]);
const from: LessonsFrom = {
  examples,
  questions: ["where is the task force based"],
  classes: [NO_DANGER, "fire"],
  read: createReader({ classes: [], kinds: KINDS }, TOOLS),
};

describe("learnLessons", () => {
  it("takes each example for what it is, and others like it", () => {
    const judge = createJudge(learnLessons(from.classes, toLessons(from)));
    const share = (text: string) => judge.shares(from.read.whole(text))[1];
    for (const each of examples)
      expect(share(each.text), each.text).to.be[each.class ? "above" : "below"](0.35);
    expect(share("my house is burning now")).to.be.above(0.5);
  });
});

describe("checkInFolds", () => {
  it("measures each example once, by what was learned from others", () => {
    const checked = checkInFolds(3, from, { classes: [], kinds: KINDS });
    expect(checked).to.have.length(examples.length);
    expect(ratesOf(checked)).to.deep.include({ name: "fire", asked: 6, right: 6, raised: 6 });
  });
});

describe("the check of the examples", () => {
  const check = (text: string) => (text.includes("burning") ? ({ class: "fire" } as never) : undefined);

  it("has nothing to say of examples that are learned and taken rightly", () => {
    expect(
      safetyExamples({ safetyExamples: examples, dangerCheck: check }, fingerprintOf(examples)),
    ).to.deep.equal([]);
  });

  it("says that they have changed, and what to run", () => {
    const problems = safetyExamples(
      { safetyExamples: examples, dangerCheck: check },
      fingerprintOf(examples.slice(1)),
    );
    expect(problems.map(({ remedy }) => remedy)).to.deep.equal(["Run npm run learn."]);
  });

  it("names each that is taken for something else", () => {
    const wrong = [...examples, { text: "a burning question", class: undefined, file: "fire.yml", line: 9 }];
    const [problem, ...others] = safetyExamples(
      { safetyExamples: wrong, dangerCheck: check },
      fingerprintOf(wrong),
    );
    expect(others).to.deep.equal([]);
    expect(problem).to.deep.include({ file: "fire.yml", line: 9 });
    expect(problem?.what).to.equal('"a burning question" is taken for fire, and not for none.');
  });
});
