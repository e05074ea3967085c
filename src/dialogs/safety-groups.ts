import type { Problem } from "../errors.ts";
import { GROUP_NAMES, type Groups, type Pattern } from "../safety.ts";
import { readPattern } from "./safety-pattern.ts";
import type { YamlFile } from "./yaml-file.ts";

/** The lines of one group, and how to tell of a problem with one of them. */
interface Lines {
  readonly lines: readonly string[];
  problem(line: number, what: string, remedy: string): Problem;
}

const REMEDY = "Write its name and a list of words below it: weapon: and, below, - knife/knives.";

/** The groups of words out of their files, each a map of names to lines; what is wrong is added to `problems`. */
export function readGroups(files: readonly YamlFile[], problems: Problem[]): Groups {
  const raw = new Map<string, Lines>();
  for (const file of files) {
    if (!isRecord(file.value)) {
      problems.push(file.problem([], "It is not a list of groups.", REMEDY));
      continue;
    }
    for (const [name, lines] of Object.entries(file.value)) {
      const problem: Lines["problem"] = (line, what, remedy) => file.problem([name, line], what, remedy);
      if (raw.has(name))
        problems.push(file.problem([name], `The group ${name} stands twice.`, "Make one of both."));
      else if (isTexts(lines) && lines.length > 0) raw.set(name, { lines, problem });
      else problems.push(file.problem([name], `The group ${name} is not a list of words.`, REMEDY));
    }
  }
  const groups = resolveAll(raw, problems);
  for (const [name, use] of Object.entries(GROUP_NAMES)) {
    const what = `No file has the group ${name}: ${use}.`;
    if (!groups.has(name)) problems.push({ file: "safety/words", what, remedy: REMEDY });
  }
  return groups;
}

/** Groups may name other groups, in any order, but not each other in a ring. */
function resolveAll(raw: ReadonlyMap<string, Lines>, problems: Problem[]): Groups {
  const done = new Map<string, Pattern>();
  const open = new Set<string>();
  const resolve = (name: string): Pattern | undefined => {
    const group = raw.get(name);
    if (done.has(name) || !group || open.has(name)) return done.get(name);
    open.add(name);
    const of = group.lines.flatMap((text, line) => {
      const read = readPattern(text, { get: resolve, keys: () => raw.keys() });
      if ("pattern" in read) return [read.pattern];
      problems.push(group.problem(line, read.what, read.remedy));
      return [];
    });
    open.delete(name);
    done.set(name, { kind: "any", of });
    return done.get(name);
  };
  for (const name of raw.keys()) resolve(name);
  return done;
}

/** Whether it is a map of names to values. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether it is a list of texts, none of them empty. */
export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string" && item.trim() !== "");
}
