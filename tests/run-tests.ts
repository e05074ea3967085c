import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { type CommandOptions, ROOT, runCommand } from "./run-command.ts";
import type { Totals } from "./totals-reporter.ts";

/** What a check, or the tests, came to. Only tests pass one by one; a check that fails is one failure. */
export interface Result {
  readonly passed: number;
  readonly failed: number;
  /** What there is to say about a failure that the output does not say itself. */
  readonly remark?: string;
}

/** The tests that watch the product from outside, in programs and browsers of its own, take as long as all the others. */
const FROM_OUTSIDE = /^tests\/(?:(?:browser|conformance)\/|cli\/[^/]+\.test\.ts$)/;

/** Where c8 looks for what Node measured. */
const MEASURED = join(ROOT, "coverage/tmp");

const REPORTER = "./tests/totals-reporter.ts";

/** The test files in what was chosen, all of them when nothing was; a sentence when something chosen holds none. */
export function chooseFiles(chosen: readonly string[]): string[] | string {
  const all = globSync("tests/**/*.test.ts", { cwd: ROOT }).sort();
  if (chosen.length === 0) return all;
  const groups = chosen.map((path) => ({ path, files: all.filter((file) => isWithin(file, path)) }));
  const empty = groups.find(({ files }) => files.length === 0);
  if (empty)
    return `There are no tests in ${empty.path}. Name files or folders, such as: npm test -- tests/knowledge`;
  return [...new Set(groups.flatMap(({ files }) => files))];
}

function isWithin(file: string, path: string): boolean {
  const chosen = relative(ROOT, resolve(ROOT, path));
  return chosen === "" || file === chosen || file.startsWith(`${chosen}/`);
}

/** Runs the files through mocha: all of them in two runs side by side, with a look at what they cover. */
export async function runTests(files: readonly string[], areAll: boolean): Promise<Result> {
  // Needs packages, and somebody without them has to be told so first.
  const { prepareContent } = await import("./prepared-content.ts");
  await prepareContent();
  if (!areAll) return runMocha(files);
  rmSync(MEASURED, { recursive: true, force: true });
  const environment = { NODE_V8_COVERAGE: MEASURED };
  const [outside, inside] = [true, false].map((is) => files.filter((file) => FROM_OUTSIDE.test(file) === is));
  const results = await Promise.all([
    runMocha(inside ?? [], { environment }),
    runMocha(outside ?? [], { environment, quiet: true }),
  ]);
  return addUp([...results, await judgeCoverage()]);
}

async function runMocha(files: readonly string[], options: CommandOptions = {}): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "chatbot-tests-"));
  const totals = join(folder, "totals.json");
  const words = ["--reporter", REPORTER, "--reporter-option", `totals=${totals}`, ...files];
  try {
    const { code, output } = await runCommand("mocha", words, options);
    // Of two side by side one is shown as it goes, and the other whole.
    if (output) console.log(output);
    return judgeTests(readTotals(totals), code);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function judgeCoverage(): Promise<Result> {
  const { code } = await runCommand("c8", ["report"]);
  if (code === 0) return { passed: 0, failed: 0 };
  const remark =
    "Too little of the code is covered, which counts as one failure: " +
    "npx c8 report --reporter=text shows what is not covered.";
  return { passed: 0, failed: 1, remark };
}

/** One result of several runs. */
export function addUp(results: readonly Result[]): Result {
  const remarks = results.flatMap(({ remark }) => remark ?? []);
  return {
    passed: results.reduce((sum, { passed }) => sum + passed, 0),
    failed: results.reduce((sum, { failed }) => sum + failed, 0),
    ...(remarks.length > 0 && { remark: remarks.join("\n") }),
  };
}

function readTotals(file: string): Totals | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** The result out of mocha's own totals (undefined when it wrote none) and the exit code of the run. */
export function judgeTests(totals: Totals | undefined, code: number): Result {
  if (!totals)
    return { passed: 0, failed: 1, remark: "The tests broke off before they were counted: one failure." };
  const { passes: passed, failures, leftOpen } = totals;
  if (leftOpen.length > 0) {
    const remark = `The tests left something open, which counts as one failure: ${leftOpen.join(", ")}.`;
    return { passed, failed: failures + 1, remark };
  }
  if (failures > 0 || code === 0) return { passed, failed: failures };
  const remark = `No test failed, and the run ended with ${code}, which counts as one failure: something broke after the last test.`;
  return { passed, failed: 1, remark };
}
