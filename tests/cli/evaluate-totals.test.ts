import { expect } from "chai";
import { compareRuns } from "../../src/cli/evaluation/compare-runs.ts";
import { answersOf, binByConfidence, calibrationError } from "../../src/cli/evaluation/confidence-bins.ts";
import type { Asked } from "../../src/cli/evaluation/run.ts";
import { percent, totalsOf } from "../../src/cli/evaluation/totals.ts";
import { anAsked, aRun } from "./evaluate-given.ts";

const sure = (confidence: number, outcome: Asked["outcome"] = "right"): Asked =>
  anAsked({ outcome, seen: { ...anAsked().seen, confidence } });

describe("totalsOf", () => {
  it("counts by outcome, and apart whether there is an answer", () => {
    const { all, answerable, unanswerable } = totalsOf([
      anAsked(),
      anAsked({ outcome: "refused" }),
      anAsked({ outcome: "wrong", expected: { kind: "unanswered" } }),
    ]);
    expect(all).to.deep.equal({ asked: 3, right: 1, wrong: 1, refused: 1 });
    expect(answerable).to.deep.equal({ asked: 2, right: 1, wrong: 0, refused: 1 });
    expect(unanswerable).to.deep.equal({ asked: 1, right: 0, wrong: 1, refused: 0 });
  });

  it("counts by group and style, in the order they come, and has no rows where no case names one", () => {
    const { byGroup, byStyle } = totalsOf([
      anAsked({ group: "place" }),
      anAsked({ group: "date" }),
      anAsked(),
    ]);
    expect(byGroup.map(({ name, asked }) => [name, asked])).to.deep.equal([
      ["place", 1],
      ["date", 1],
      ["(none given)", 1],
    ]);
    expect(byStyle).to.deep.equal([]);
  });

  it("tells the median and the 99th percentile by nearest rank", () => {
    const asked = Array.from({ length: 200 }, (_, place) => anAsked({ milliseconds: 200 - place }));
    expect(totalsOf(asked)).to.include({ median: 100, p99: 198 });
    expect(totalsOf([])).to.include({ median: 0, p99: 0 });
  });

  it("writes shares in per cent, and a dash where there is nothing", () => {
    expect(percent(37, 40)).to.equal("92.5 %");
    expect(percent(0, 0)).to.equal("–");
  });
});

describe("binByConfidence", () => {
  it("puts every reply with a confidence in one of ten bins", () => {
    const bins = binByConfidence([sure(0), sure(0.05), sure(0.95, "wrong"), sure(1), anAsked()]);
    expect(bins.map(({ asked }) => asked)).to.deep.equal([2, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
    expect(bins[9]).to.deep.include({ right: 1, wrong: 1, refused: 0, mean: 0.975 });
  });

  it("leaves what was not answered out of the calibration", () => {
    const refused = anAsked({
      outcome: "refused",
      seen: { ...anAsked().seen, kinds: ["unanswered"], confidence: 0.2 },
    });
    expect(answersOf([refused, sure(0.9)])).to.have.lengthOf(1);
  });

  it("measures how far confidence and the share that is right lie apart", () => {
    const half = [sure(0.5), sure(0.5, "wrong")];
    expect(calibrationError(binByConfidence(half))).to.equal(0);
    expect(calibrationError(binByConfidence([sure(1, "wrong"), sure(1, "wrong")]))).to.equal(1);
    expect(calibrationError(binByConfidence([]))).to.equal(0);
  });
});

describe("compareRuns", () => {
  it("tells what became right, wrong and refused, what is new and what is gone", () => {
    const then = [
      anAsked({ id: "a", outcome: "wrong" }),
      anAsked({ id: "b" }),
      anAsked({ id: "c" }),
      anAsked({ id: "d" }),
    ];
    const now = [
      anAsked({ id: "a" }),
      anAsked({ id: "b", outcome: "wrong" }),
      anAsked({ id: "c", outcome: "refused" }),
      anAsked({ id: "e" }),
    ];
    const { changes, before, now: after, added, gone } = compareRuns(aRun(then), aRun(now));
    expect(changes.right).to.deep.equal([{ asked: now[0], was: "wrong" }]);
    expect(changes.wrong).to.deep.equal([{ asked: now[1], was: "right" }]);
    expect(changes.refused).to.deep.equal([{ asked: now[2], was: "right" }]);
    expect(before).to.deep.equal({ asked: 3, right: 2, wrong: 1, refused: 0 });
    expect(after).to.deep.equal({ asked: 3, right: 1, wrong: 1, refused: 1 });
    expect({ added, gone }).to.deep.equal({ added: 1, gone: 1 });
  });

  it("takes a question in other words for another", () => {
    const { changes, added, gone } = compareRuns(aRun([anAsked({ q: "x", outcome: "wrong" })]), aRun());
    expect(changes.right).to.deep.equal([]);
    expect({ added, gone }).to.deep.equal({ added: 1, gone: 1 });
  });
});
