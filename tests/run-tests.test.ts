import { expect } from "chai";
import { addUp, chooseFiles, judgeTests } from "./run-tests.ts";

describe("chooseFiles", () => {
  it("gives every test file when nothing is chosen", () => {
    expect(chooseFiles([])).to.include.members(["tests/run.test.ts", "tests/store/memory.test.ts"]);
  });

  it("gives the test files of a folder, once each, and not what stands beside them", () => {
    const chosen = [...chooseFiles(["tests/store/", "./tests/store", "tests/store/memory.test.ts"])];
    expect(chosen).to.include("tests/store/memory.test.ts").and.not.include("tests/store/contract.ts");
    expect(chosen.filter((file) => !/^tests\/store\/[\w-]+\.test\.ts$/.test(file))).to.deep.equal([]);
    expect(new Set(chosen).size).to.equal(chosen.length);
  });

  it("refuses a file that is no test, and an option", () => {
    for (const chosen of ["tests/run.ts", "--grep", "../elsewhere"]) {
      expect(chooseFiles(["tests/run.test.ts", chosen])).to.include(`There are no tests in ${chosen}.`);
    }
  });
});

describe("judgeTests", () => {
  const totals = { passes: 7, failures: 0, leftOpen: [] };

  it("counts as mocha counts", () => {
    expect(judgeTests(totals, 0)).to.deep.equal({ passed: 7, failed: 0 });
    expect(judgeTests({ ...totals, failures: 2 }, 2)).to.deep.equal({ passed: 7, failed: 2 });
  });

  const rows: readonly (readonly [string, Parameters<typeof judgeTests>, object])[] = [
    ["a run that broke off before it was counted", [undefined, 1], { passed: 0, failed: 1 }],
    ["something that broke after the last test", [totals, 1], { passed: 7, failed: 1 }],
    ["something left open", [{ ...totals, leftOpen: ["Timeout"] }, 0], { passed: 7, failed: 1 }],
  ];
  for (const [what, [given, code], wanted] of rows) {
    it(`counts ${what} as one failure, and says so`, () => {
      const result = judgeTests(given, code);
      expect(result).to.deep.include(wanted);
      expect(result.remark).to.include("one failure");
    });
  }
});

describe("addUp", () => {
  it("counts what passed and failed in each run, and keeps what there is to say of any", () => {
    const results = [
      { passed: 7, failed: 0 },
      { passed: 2, failed: 1, remark: "Too little." },
    ];
    expect(addUp(results)).to.deep.equal({ passed: 9, failed: 1, remark: "Too little." });
    expect(addUp(results.slice(0, 1))).to.deep.equal({ passed: 7, failed: 0 });
  });
});
