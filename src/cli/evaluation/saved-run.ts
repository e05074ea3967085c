import { readFile, writeFile } from "node:fs/promises";
import { describeProblem, ProductError } from "../../errors.ts";
import type { Run } from "./run.ts";

const REMEDY = "Name a file that npm run evaluate -- FILE --save RUN.json has written.";

/**
 * A run that was saved earlier.
 * @throws ProductError `bad-run` where there is none in the file.
 */
export async function readRun(file: string): Promise<Run> {
  const text = await readFile(file, "utf8").catch(() => refuse(file, "It cannot be read."));
  try {
    const run: unknown = JSON.parse(text);
    if (isRun(run)) return run;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return refuse(file, "It is not a saved run.");
}

/**
 * Writes a report or a run.
 * @throws ProductError `cannot-write`
 */
export async function writeOut(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    const remedy = "Name a file in a folder that there is and that may be written to.";
    const message = describeProblem({ file, what: "It cannot be written.", remedy });
    throw new ProductError("cannot-write", message, { cause: error });
  }
}

function isRun(value: unknown): value is Run {
  const { version, at, asked } = (value ?? {}) as Partial<Run>;
  return version === 1 && typeof at === "string" && Array.isArray(asked) && asked.every(isAsked);
}

function isAsked(value: unknown): boolean {
  const { id, q, outcome, expected, milliseconds } = (value ?? {}) as Record<string, unknown>;
  const isWhole = typeof expected === "object" && expected !== null && typeof milliseconds === "number";
  const isJudged = outcome === "right" || outcome === "wrong" || outcome === "refused";
  return typeof id === "string" && typeof q === "string" && isJudged && isWhole;
}

function refuse(file: string, what: string): never {
  throw new ProductError("bad-run", describeProblem({ file, what, remedy: REMEDY }));
}
