import { readFile } from "node:fs/promises";
import { LineCounter, parseDocument } from "yaml";
import type { Problem } from "../../errors.ts";

/** A message, and the classes of danger of which it may be taken for any; none stands for no danger. */
export interface DangerCase {
  readonly q: string;
  readonly classes: readonly string[];
  readonly file: string;
  readonly line: number;
}

export interface ReadDangerCases {
  readonly cases: readonly DangerCase[];
  readonly problems: readonly Problem[];
}

const SHAPE = "Write - { q: the message, class: none } or one of the classes of dialogs/safety/.";

/** The messages of files like tests/evaluation/danger-first.yml; undefined where the first file is not like that. */
export async function readDangerCases(files: readonly string[]): Promise<ReadDangerCases | undefined> {
  const read = await Promise.all(files.map(async (file) => parseFile(file, await textOf(file))));
  if (!read[0]) return undefined;
  return {
    cases: read.flatMap((one) => one?.cases ?? []),
    problems: read.flatMap((one, at) => one?.problems ?? [notLike(files[at] ?? "")]),
  };
}

async function textOf(file: string): Promise<string> {
  return readFile(file, "utf8").catch(() => "");
}

function parseFile(file: string, text: string): ReadDangerCases | undefined {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  if (document.errors.length > 0) return undefined;
  const rows: unknown = document.toJS({ maxAliasCount: 0 });
  if (!Array.isArray(rows) || !isRow(rows[0])) return undefined;
  const cases: DangerCase[] = [];
  const problems: Problem[] = [];
  for (const [at, row] of rows.entries()) {
    const node = document.getIn([at], true) as { range?: readonly number[] } | undefined;
    const { line } = lineCounter.linePos(node?.range?.[0] ?? 0);
    if (isRow(row)) cases.push({ q: row.q, classes: [row.class].flat(), file, line });
    else problems.push({ file, line, what: "It is no message with a class.", remedy: SHAPE });
  }
  return { cases, problems };
}

function isRow(row: unknown): row is { q: string; class: string | string[] } {
  const { q, class: given } = (row ?? {}) as Readonly<Record<string, unknown>>;
  const ids = [given].flat();
  return typeof q === "string" && ids.length > 0 && ids.every((id) => typeof id === "string");
}

/** The cases that name a class that there is not. */
export function unknownClasses(cases: readonly DangerCase[], known: readonly string[]): Problem[] {
  return cases.flatMap(({ classes, file, line }) =>
    classes
      .filter((id) => !known.includes(id))
      .map((id) => ({
        file,
        line,
        what: `There is no class ${id}.`,
        remedy: `Write one of ${known.join(", ")}.`,
      })),
  );
}

function notLike(file: string): Problem {
  return { file, what: "It is no file of messages with their classes, as the first is.", remedy: SHAPE };
}
