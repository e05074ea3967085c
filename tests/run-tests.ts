import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { ROOT, runCommand } from "./run-command.ts";
import type { Totals } from "./totals-reporter.ts";

/** What a check, or the tests, came to. Only tests pass one by one; a check that fails is one failure. */
export interface Result {
  readonly passed: number;
  readonly failed: number;
  /** What there is to say about a failure that the output does not say itself. */
  readonly remark?: string;
}

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

/** Runs the files through mocha, measuring what they cover when asked to, and counts as mocha counts. */
export async function runTests(files: readonly string[], withCoverage: boolean): Promise<Result> {
  // Needs packages, and somebody without them has to be told so first.
  const { prepareContent } = await import("./prepared-content.ts");
  await prepareContent();
  const folder = mkdtempSync(join(tmpdir(), "chatbot-tests-"));
  const totals = join(folder, "totals.json");
  const words = ["--reporter", REPORTER, "--reporter-option", `totals=${totals}`, ...files];
  try {
    const { code } = withCoverage
      ? await runCommand("c8", ["mocha", ...words])
      : await runCommand("mocha", words);
    return judgeTests(readTotals(totals), code);
  } finally {
    rmSync(folder, { recursive: true });
  }
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
  const remark =
    `No test failed, and the run ended with ${code}, which counts as one failure: too little of the code is covered, ` +
    "or something broke after the last test. npx c8 report --reporter=text shows what is not covered.";
  return { passed, failed: 1, remark };
}
