import { expect } from "chai";
import { runCommand } from "./run-command.ts";

describe("npm test", () => {
  it("runs only the tests in the files named, and ends with mocha's own totals", async () => {
    const { code, output } = await runCommand("node", ["tests/run.ts", "tests/spelling.test.ts"], {
      quiet: true,
    });
    const counted = output.match(/(\d+) passing/)?.[1];
    expect(output.trimEnd().split("\n").at(-1)).to.equal(`${counted} passed, 0 failed`);
    expect(output)
      .to.include("== Tests ==")
      .and.to.match(/Tests: good, \d+\.\d s/);
    expect(output).to.not.include("== Types ==");
    expect(code).to.equal(0);
  });

  it("fails, and says what to name instead, when a path holds no tests", async () => {
    const { code, output } = await runCommand("node", ["tests/run.ts", "tests/nowhere"], { quiet: true });
    expect(output).to.include("There are no tests in tests/nowhere. Name files or folders");
    expect(output.trimEnd().split("\n").at(-1)).to.equal("0 passed, 1 failed");
    expect(code).to.equal(1);
  });
});
