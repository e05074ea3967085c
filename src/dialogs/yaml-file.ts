import { readFile } from "node:fs/promises";
import { isNode, LineCounter, parseDocument } from "yaml";
import type { Problem } from "../errors.ts";

/** A YAML file of editors: its value, unchecked, and where each part of it stands. */
export interface YamlFile {
  /** Undefined where the file cannot be read, which `problems` then tells. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** A problem with the part at a path, such as [2, "says"]; with no line where there is no such part. */
  problem(path: readonly (string | number)[], what: string, remedy: string): Problem;
}

/** The longest file that is read, in characters. A dialog of a hundred steps has some 20,000. */
const LONGEST_FILE = 500_000;

/** Brackets in brackets, or dashes on one line. Content has at most six, and the reader of YAML is slow on thousands. */
const DEEPEST = 50;
const MANY_DASHES = new RegExp(`(?:- ){${DEEPEST}}`);

/** Reads a YAML file that has to be there. Aliases are refused: a few lines of them can stand for billions of values. */
export async function readYamlFile(file: string): Promise<YamlFile> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text !== undefined) return parseYamlFile(file, text);
  return unreadable({
    file,
    what: "It cannot be read.",
    remedy: "Put the file back, or set DIALOGS_DIR to the folder that holds wording/.",
  });
}

/** Reads the text of a YAML file. Aliases are refused here too, as are texts longer than any editor would write. */
export function parseYamlFile(file: string, text: string): YamlFile {
  const wrong = unfit(file, text);
  if (wrong) return unreadable(wrong);
  const counter = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: counter });
    const [error] = document.errors;
    if (error) {
      const line = error.linePos?.[0].line ?? 1;
      const remedy = "Check the quotation marks and the spaces at the start of the line.";
      return unreadable({ file, line, what: "The YAML cannot be read.", remedy });
    }
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    const problem: YamlFile["problem"] = (path, what, remedy) => {
      const node = document.getIn(path, true);
      const place = isNode(node) ? node.range?.[0] : undefined;
      return { file, what, remedy, ...(place !== undefined && { line: counter.linePos(place).line }) };
    };
    return { value, problems: [], problem };
  } catch {
    const remedy = "Write the words out in each place.";
    return unreadable({ file, what: "It uses YAML aliases (&name and *name).", remedy });
  }
}

/** What can be seen without reading it as YAML, and is told better so. */
function unfit(file: string, text: string): Problem | undefined {
  if (text.length > LONGEST_FILE) {
    const what = `It is longer than ${LONGEST_FILE.toLocaleString("en-GB")} characters.`;
    return { file, what, remedy: "Cut it into several files." };
  }
  if (MANY_DASHES.test(text) || depthOf(text) > DEEPEST)
    return { file, what: "It is nested too deeply.", remedy: "Close each bracket that you open." };
  const tab = text.split("\n").findIndex((line) => /^[ -]*\t/.test(line));
  if (tab < 0) return undefined;
  return { file, line: tab + 1, what: "The line begins with a tab.", remedy: "Use two spaces instead." };
}

/** How many brackets stand open at once, quotation marks or not. */
function depthOf(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const [mark] of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (mark === "[" || mark === "{" ? 1 : -1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function unreadable(problem: Problem): YamlFile {
  return {
    value: undefined,
    problems: [problem],
    problem: (_, what, remedy) => ({ file: problem.file, what, remedy }),
  };
}
