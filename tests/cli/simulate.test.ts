import { expect } from "chai";
import { endPrograms, runProgram } from "../run-program.ts";

describe("npm run simulate", () => {
  afterEach(endPrograms);

  const run = (...words: string[]) => runProgram("cli/simulate.ts", { words });

  it("tells what so many residents take", async () => {
    const { code, stdout, stderr } = await run("--residents", "1000", "--articles", "100");
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: "" });
    expect(stdout)
      .to.include("1,000 in 1 h (surge)")
      .and.to.match(/^Replicas +\d+, a core each/m);
  });

  it("tells it as data, alike each time", async () => {
    const words = ["--residents", "300", "--replicas", "2", "--seed", "5", "--json"];
    const [one, other] = await Promise.all([run(...words), run(...words)]);
    expect(JSON.parse(one.stdout).machines.replicas).to.equal(2);
    expect(one.stdout).to.equal(other.stdout);
  });

  it("warns where machines are too few", async () => {
    const words = ["--residents", "30000", "--hours", "0.1", "--replicas", "1", "--shards", "1"];
    const { code, stdout } = await run(...words);
    expect(code).to.equal(0);
    expect(stdout).to.include("Too few machines").and.to.include("503");
  });

  it("names every option that is wrong, and what is right", async () => {
    const words = [
      "--residents",
      "many",
      "--hours=-1",
      "--replicas",
      "0",
      "--seed",
      "1.5",
      "--shape",
      "flat",
    ];
    const { code, stdout, stderr } = await run(...words);
    expect({ code, stdout }).to.deep.equal({ code: 1, stdout: "" });
    expect(stderr.trim().split("\n")).to.deep.equal([
      '--residents is to be a whole number from 1 to 2000000, not "many".',
      '--hours is to be a number from 0.1 to 24, not "-1".',
      '--shape is to be surge or steady, not "flat".',
      '--replicas is to be a whole number from 1 to 10000, not "0".',
      '--seed is to be a whole number from 0 to 2147483647, not "1.5".',
    ]);
  });

  it("shows its usage for an option that there is not", async () => {
    const { code, stderr } = await run("--people", "5");
    expect(code).to.equal(2);
    expect(stderr).to.include("--people").and.to.include("Usage: npm run simulate");
  });
});
