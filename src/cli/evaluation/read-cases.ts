import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import { LineCounter, parseDocument, type YAMLError } from "yaml";
import type { Problem } from "../../errors.ts";
import type { Case } from "./case.ts";
import { parseCase, SHAPE } from "./parse-case.ts";

export interface ReadCases {
  readonly cases: readonly Case[];
  readonly problems: readonly Problem[];
}

/** The cases of all the files, and everything that is wrong in any of them. */
export async function readCases(files: readonly string[]): Promise<ReadCases> {
  const read = await Promise.all(files.map(readCasesFile));
  return { cases: read.flatMap(({ cases }) => cases), problems: read.flatMap(({ problems }) => problems) };
}

async function readCasesFile(file: string): Promise<ReadCases> {
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes)
    return broken({ file, what: "It cannot be read.", remedy: "Check its name, and who may read it." });
  if (!isUtf8(bytes))
    return broken({ file, what: "It is not UTF-8 text.", remedy: "Save it again as UTF-8." });
  // Some editors begin a file with a byte order mark, which YAML takes for the first word.
  return parseCases(file, bytes.toString().replace(/^\uFEFF/, ""));
}

/** Reads the text of one file: a list of questions and conversations, each with what is expected. */
export function parseCases(file: string, text: string): ReadCases {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  // What else the parser complains of mostly follows from the first.
  const [error] = document.errors;
  if (error) return broken(cannotParse(file, error));
  const entries = valuesOf(document);
  if (entries === "aliases")
    return broken({ file, what: "It uses YAML aliases (&name and *name).", remedy: "Write the words out." });
  if (!Array.isArray(entries) || entries.length === 0)
    return broken({ file, line: 1, what: "It is not a list of cases.", remedy: SHAPE });
  const lineOf = (path: readonly (string | number)[]): number => {
    const node = document.getIn(path, true) as { range?: readonly number[] } | undefined;
    return counter.linePos(node?.range?.[0] ?? 0).line;
  };
  const read = entries.map((entry: unknown, place) => {
    const { found, mistakes } = parseCase(entry);
    const problems = mistakes.map(({ path, what, remedy }): Problem => {
      return { file, line: lineOf([place, ...path]), what, remedy };
    });
    return { found, problems, line: lineOf([place]) };
  });
  return {
    cases: read.flatMap(({ found }) => found ?? []),
    problems: [...read.flatMap(({ problems }) => problems), ...sameIds(file, read)].sort(byLine),
  };
}

/** The values of a file, without aliases: a few lines of them can stand for billions of values. */
function valuesOf(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    if (error instanceof ReferenceError) return "aliases";
    throw error;
  }
}

function byLine(a: Problem, b: Problem): number {
  return (a.line ?? 0) - (b.line ?? 0);
}

function sameIds(file: string, read: readonly { found: Case | undefined; line: number }[]): Problem[] {
  const seen = new Set<string>();
  return read.flatMap(({ found, line }) => {
    if (!found || seen.size < seen.add(found.id).size) return [];
    return [{ file, line, what: `There is another case ${found.id}.`, remedy: "Give it an id of its own." }];
  });
}

function cannotParse(file: string, error: YAMLError): Problem {
  const [what = ""] = error.message.split(/ at line \d/);
  const remedy = "Check the quotation marks, the brackets and the spaces at the start of the line.";
  return { file, line: error.linePos?.[0].line ?? 1, what: `The YAML cannot be read: ${what}.`, remedy };
}

function broken(...problems: Problem[]): ReadCases {
  return { cases: [], problems };
}
