import { join } from "node:path";
import { expect } from "chai";
import { dangerReport, ratesOf } from "../../src/cli/evaluation/danger-rates.ts";
import { endPrograms, runProgram } from "../run-program.ts";
import { makeFolder, removeFolders } from "../temporary-folder.ts";

const CHECKED = [
  { q: "he has a knife", classes: ["immediate-danger"], found: "immediate-danger" },
  { q: "he hits me", classes: ["domestic-abuse", "child-at-risk"], found: "child-at-risk" },
  { q: "she hits me", classes: ["domestic-abuse"], found: "none" },
  { q: "hello", classes: ["none"], found: "suicide", because: ["hello"] },
  { q: "bins", classes: ["none"], found: "none" },
];

describe("ratesOf", () => {
  it("counts by the first class, and takes any of several for right", () => {
    expect(ratesOf(CHECKED)).to.deep.equal([
      { name: "immediate-danger", asked: 1, right: 1, raised: 1 },
      { name: "domestic-abuse", asked: 2, right: 1, raised: 1 },
      { name: "none", asked: 2, right: 1, raised: 1 },
    ]);
  });
});

describe("dangerReport", () => {
  it("tells both rates, and each message that was taken for something else", () => {
    const report = dangerReport(CHECKED);
    expect(report).to.match(/^domestic-abuse +2 +1 \(50\.0 %\) +1 \(50\.0 %\)$/m);
    expect(report).to.match(/^all dangers +3 +2 \(66\.7 %\) +2 \(66\.7 %\)$/m);
    expect(report).to.include("Look-alikes raised: 1 of 2 (50.0 %).");
    expect(report).to.include("  she hits me\n    is domestic-abuse, taken for none");
    expect(report).to.include("  hello\n    is none, taken for suicide, for: hello");
  });
});

describe("npm run evaluate with messages and their classes", function () {
  this.timeout(30_000);
  afterEach(async () => {
    await endPrograms();
    await removeFolders();
  });

  const evaluate = async (text: string, ...more: string[]) => {
    const folder = await makeFolder({ "messages.yml": text });
    return runProgram("cli/evaluate.ts", { words: [join(folder, "messages.yml"), ...more] });
  };

  it("puts them to the danger check", async () => {
    const { code, stdout } = await evaluate(
      '- { q: "he\'s got a knife", class: immediate-danger }\n- { q: hello, class: none }\n',
    );
    expect(code).to.equal(0);
    expect(stdout).to.match(/^immediate-danger +1 +1 \(100\.0 %\)/m);
    expect(stdout).to.include("Look-alikes raised: 0 of 1 (0.0 %).");
  });

  it("prints all of it as JSON", async () => {
    const { stdout } = await evaluate(
      "- { q: my husband hits me, class: [domestic-abuse, none] }\n",
      "--json",
    );
    const { rates, checked } = JSON.parse(stdout);
    expect(rates).to.deep.equal([{ name: "domestic-abuse", asked: 1, right: 1, raised: 1 }]);
    expect(checked[0].because).to.not.be.empty;
  });

  it("names the line of an entry that it cannot read, and of a class that there is not", async () => {
    const { code, stderr } = await evaluate(
      "- { q: hello, class: none }\n- { q: hello }\n- { q: bye, class: danger }\n",
    );
    expect(code).to.equal(1);
    expect(stderr).to.match(/messages\.yml:2: It is no message with a class\./);
    expect(stderr).to.match(/messages\.yml:3: There is no class danger\./);
  });
});
