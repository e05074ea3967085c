import { globSync } from "node:fs";
import { CHROMIUM, installFromDebian, REDIS, type Wanted } from "./debian-install.ts";
import { missingTools } from "./missing-tools.ts";
import { endCommandsWhenInterrupted, ROOT, runCommand } from "./run-command.ts";
import { chooseFiles, type Result, runTests } from "./run-tests.ts";

interface Step {
  readonly name: string;
  run(): Promise<Result>;
}

/** What is checked without running the product. */
const CHECKS: readonly Step[] = [
  { name: "Types", run: () => check("tsc", typeProjects()) },
  { name: "Lint", run: () => check("biome", [["check"]]) },
  { name: "Dead code", run: () => check("knip", [[]]) },
];

/** Programs that no package brings, and the tests that need them. */
const PROGRAMS: readonly (readonly [Wanted, RegExp])[] = [
  [CHROMIUM, /^tests\/(browser|conformance)\//],
  [REDIS, /^tests\/(store\/redis|faults\/)/],
];

endCommandsWhenInterrupted();
process.exitCode = await runAll(process.argv.slice(2));

/** Every check and test, or only the tests in the files and folders named. The exit code: 0 when nothing failed. */
async function runAll(chosen: readonly string[]): Promise<number> {
  const lacking = missingTools(ROOT);
  if (lacking) return stop(lacking);
  const files = chooseFiles(chosen);
  if (typeof files === "string") return stop(files);
  for (const [wanted, where] of PROGRAMS) {
    const isNeeded = files.some((file) => where.test(file));
    const missing = isNeeded ? await installFromDebian(wanted, { environment: process.env, say }) : undefined;
    if (missing) return stop(missing);
  }
  const checks = chosen.length > 0 ? [] : CHECKS;
  return sumUp(
    await runInTurn([...checks, { name: "Tests", run: () => runTests(files, chosen.length === 0) }]),
  );
}

/** The whole, and the folders that have types of their own, such as what runs in a browser. */
function typeProjects(): string[][] {
  const folders = globSync("{src,tests}/**/tsconfig*.json", { cwd: ROOT }).sort();
  return [".", ...folders].map((project) => ["-p", project]);
}

/** Runs a tool once for each list of words: one failure when any of the runs fails. */
async function check(tool: string, runs: readonly (readonly string[])[]): Promise<Result> {
  let failed = 0;
  for (const words of runs) if ((await runCommand(tool, words)).code !== 0) failed = 1;
  return { passed: 0, failed };
}

async function runInTurn(steps: readonly Step[]): Promise<readonly (Result & { name: string })[]> {
  const results = [];
  for (const { name, run } of steps) {
    say(`\n== ${name} ==`);
    const begun = performance.now();
    const result = await run();
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    if (result.remark) say(result.remark);
    say(`${name}: ${result.failed > 0 ? "FAILED" : "good"}, ${seconds} s`);
    results.push({ name, ...result });
  }
  return results;
}

function sumUp(results: readonly (Result & { name: string })[]): number {
  const checks = results.filter(({ name, failed }) => name !== "Tests" && failed > 0).map(({ name }) => name);
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  say(checks.length > 0 ? `\nCounted as one failure each: ${checks.join(", ")}.` : "");
  say(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

/** Nothing could be run, which is one failure. */
function stop(why: string): number {
  say(`${why}\n\n0 passed, 1 failed`);
  return 1;
}

function say(line: string): void {
  console.log(line);
}
