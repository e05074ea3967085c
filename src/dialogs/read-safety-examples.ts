import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Problem } from "../errors.ts";
import type { SafetyExample } from "../safety.ts";
import { isRecord, isTexts } from "./text-lists.ts";
import { readYamlFile, type YamlFile } from "./yaml-file.ts";

export interface ReadSafetyExamples {
  readonly examples: readonly SafetyExample[];
  readonly problems: readonly Problem[];
}

const LISTS = ["like", "unlike"] as const;
const REMEDY = "Write like: (or unlike:) and a message a line below it, after a dash.";

/**
 * The messages that the danger check learns from, out of safety/examples/*.yml of a dialogs folder. The server does not
 * read them: what was learned stands in a file of its own.
 */
export async function readSafetyExamples(folder: string): Promise<ReadSafetyExamples> {
  const place = join(folder, "safety", "examples");
  const names = (await readdir(place).catch(() => [])).filter((name) => /\.ya?ml$/.test(name)).sort();
  const read = await Promise.all(
    names.map(async (name) => readExamples(join(place, name), await readYamlFile(join(place, name)))),
  );
  const examples = read.flatMap((file) => file.examples);
  return { examples, problems: [...read.flatMap((file) => file.problems), ...contradictions(examples)] };
}

function readExamples(file: string, yaml: YamlFile): ReadSafetyExamples {
  if (yaml.problems.length > 0) return { examples: [], problems: yaml.problems };
  const fields = isRecord(yaml.value) ? yaml.value : {};
  const id = basename(file).replace(/\.ya?ml$/, "");
  const wrong = Object.keys(fields).filter((name) => name !== "like" && name !== "unlike");
  const unread = LISTS.filter((name) => fields[name] !== undefined && !isTexts(fields[name]));
  const examples = LISTS.flatMap((name) => {
    const texts = fields[name];
    if (!isTexts(texts)) return [];
    return texts.map((text, at) => ({
      text,
      class: name === "like" ? id : undefined,
      file,
      line: yaml.problem([name, at], "", "").line ?? 1,
    }));
  });
  const problems = [
    ...wrong.map((name) => yaml.problem([name], `Nothing is called ${name} here.`, REMEDY)),
    ...unread.map((name) => yaml.problem([name], `${name} is not a list of messages.`, REMEDY)),
    ...(examples.length === 0 ? [yaml.problem([], "It has no example.", REMEDY)] : []),
  ];
  return { examples, problems };
}

/** One message cannot be two things: what is learned would be neither. */
function contradictions(examples: readonly SafetyExample[]): Problem[] {
  const first = new Map<string, SafetyExample>();
  return examples.flatMap((example) => {
    const key = example.text.toLowerCase().trim();
    const before = first.get(key) ?? example;
    first.set(key, before);
    if (before.class === example.class) return [];
    const { file, line } = example;
    const what = `"${example.text}" also stands in ${basename(before.file)}:${before.line}.`;
    return [{ file, line, what, remedy: "Leave it where it belongs, and take it away in the other file." }];
  });
}
