import { hash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { check } from "recheck";
import { ROOT } from "./run-command.ts";

/** Milliseconds to look for a text that makes an expression slow. */
const PATIENCE = 500;

const KEPT = join(ROOT, "node_modules/.cache/expression-powers.json");

/** What every expression was found to be, so that each is looked at once and not in each run of the tests. */
const known = new Map<string, number>(readKept());

/**
 * The power of a text's length with which the time of an expression grows, as far as a text was found that shows it: 1
 * where none was, and Infinity where it doubles with each character.
 */
export async function judgeExpression(source: string, flags: string): Promise<number> {
  const key = hash("sha256", `${flags} ${source}`, "base64url");
  const before = known.get(key);
  if (before !== undefined) return before;
  const power = await look(source, flags);
  known.set(key, power);
  mkdirSync(dirname(KEPT), { recursive: true });
  writeFileSync(KEPT, JSON.stringify([...known].map(([name, kept]) => [name, String(kept)])));
  return power;
}

async function look(source: string, flags: string): Promise<number> {
  const found = await check(source, flags, { timeout: PATIENCE });
  if (found.status !== "vulnerable") return 1;
  return found.complexity.type === "exponential" ? Number.POSITIVE_INFINITY : found.complexity.degree;
}

function readKept(): [string, number][] {
  try {
    const kept: [string, string][] = JSON.parse(readFileSync(KEPT, "utf8"));
    return kept.map(([key, power]) => [key, Number(power)]);
  } catch {
    return [];
  }
}
