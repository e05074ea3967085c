import { hash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { check } from "recheck";
import { ROOT } from "../run-command.ts";
import type { Expression } from "./find-expressions.ts";

/** How the time that an expression takes grows with the text: "unknown" where that could not be found out in time. */
type Verdict = "linear" | "polynomial" | "exponential" | "unknown";

export interface Judged extends Expression {
  readonly verdict: Verdict;
}

/** Milliseconds for each expression. What doubles with each character shows soon. */
const PATIENCE = 500;

const KEPT = join(ROOT, "node_modules/.cache/judged-expressions.json");

/** The expressions with their verdicts, each looked at once and remembered. */
export async function judge(expressions: readonly Expression[]): Promise<readonly Judged[]> {
  const known = new Map<string, Verdict>(readKept());
  const judged: Judged[] = [];
  for (const expression of expressions) {
    const { source, flags } = expression;
    const key = hash("sha256", `${flags} ${source}`, "base64url");
    const verdict = known.get(key) ?? (await look(source, flags));
    known.set(key, verdict);
    judged.push({ ...expression, verdict });
  }
  mkdirSync(dirname(KEPT), { recursive: true });
  writeFileSync(KEPT, JSON.stringify([...known]));
  return judged;
}

async function look(source: string, flags: string): Promise<Verdict> {
  const diagnosis = await check(source, flags, { timeout: PATIENCE });
  if (diagnosis.status === "unknown") return "unknown";
  return diagnosis.status === "vulnerable" ? diagnosis.complexity.type : "linear";
}

function readKept(): [string, Verdict][] {
  try {
    return JSON.parse(readFileSync(KEPT, "utf8"));
  } catch {
    return [];
  }
}
