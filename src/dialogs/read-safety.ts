import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { describeProblem, type Problem, ProductError } from "../errors.ts";
import type { Safety, SafetyClass } from "../safety.ts";
import { didYouMean } from "../spelling.ts";
import { readWordKinds } from "./read-word-kinds.ts";
import { plainEnglish } from "./safety-wording.ts";
import { isRecord, isTexts } from "./text-lists.ts";
import { readYamlFile, type YamlFile } from "./yaml-file.ts";

export interface ReadSafety extends Safety {
  /** What could be said better; everything that would weaken the danger check is thrown instead. */
  readonly problems: readonly Problem[];
}

/** A file of one class; the name tells its id. */
interface ClassFile {
  readonly id: string;
  readonly path: string;
  readonly yaml: YamlFile;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The examples that are no danger of any class. */
const NO_CLASS = "everyday";

const YAML = /\.ya?ml$/;

const LISTS = ["contacts", "suggestions", "always"] as const;
const FIELDS: readonly string[] = ["rank", "reply", ...LISTS];

/**
 * The dangers out of a dialogs folder: safety/*.yml, one class each, and safety/words/*.yml, the kinds of words.
 * @throws ProductError `bad-safety`, naming every problem: nothing starts with a danger check that has a hole in it.
 */
export async function readSafety(folder: string): Promise<ReadSafety> {
  const bad: Problem[] = [];
  const [classFiles, wordFiles] = await Promise.all([
    readYamlFiles(join(folder, "safety"), bad),
    readYamlFiles(join(folder, "safety", "words"), bad),
  ]);
  const kinds = readWordKinds([...wordFiles.values()], bad);
  const files = [...classFiles].flatMap(([path, yaml]) => asClass(path, yaml, bad));
  const classes = files.map((file) => readClass(file, bad)).sort((a, b) => a.rank - b.rank);
  bad.push(...(await missingClasses(folder)));
  if (bad.length > 0) throw new ProductError("bad-safety", bad.map(describeProblem).join("\n"));
  return { classes, kinds, problems: files.flatMap(({ yaml }) => plainEnglish(yaml)) };
}

async function readYamlFiles(folder: string, bad: Problem[]): Promise<Map<string, YamlFile>> {
  const names = await readdir(folder).catch(() => []);
  const paths = names.filter((name) => YAML.test(name)).sort();
  if (paths.length === 0) {
    const remedy = "Put the files back, or set DIALOGS_DIR to the folder that holds safety/.";
    bad.push({ file: folder, what: "It holds no file of the danger check.", remedy });
  }
  const files = await Promise.all(
    paths.map(async (name) => [join(folder, name), await readYamlFile(join(folder, name))] as const),
  );
  bad.push(...files.flatMap(([, { problems }]) => problems));
  return new Map(files.filter(([, { problems }]) => problems.length === 0));
}

/** Examples of a danger that no file has a reply for: it would be heard, and nothing said. */
async function missingClasses(folder: string): Promise<Problem[]> {
  const idsIn = async (place: string): Promise<string[]> =>
    (await readdir(place).catch(() => [])).filter((name) => YAML.test(name)).map(idOf);
  const [classes, taught] = await Promise.all([
    idsIn(join(folder, "safety")),
    idsIn(join(folder, "safety", "examples")),
  ]);
  return taught
    .filter((id) => id !== NO_CLASS && !classes.includes(id))
    .map((id) => ({
      file: join(folder, "safety", `${id}.yml`),
      what: `It is missing, and safety/examples/${id}.yml teaches what such a danger sounds like.`,
      remedy: "Put the file back.",
    }));
}

/** What a file of a class, or of its examples, is of. */
function idOf(path: string): string {
  return basename(path).replace(YAML, "");
}

function asClass(path: string, yaml: YamlFile, bad: Problem[]): ClassFile[] {
  if (isRecord(yaml.value)) {
    return [{ id: idOf(path), path, yaml, fields: yaml.value }];
  }
  bad.push(yaml.problem([], "It is not a class of danger.", "Write rank:, reply: and contacts:."));
  return [];
}

function readClass(file: ClassFile, bad: Problem[]): SafetyClass {
  const { id, path, fields } = file;
  bad.push(...wrongFields(file));
  const texts = (name: string): readonly string[] => (isTexts(fields[name]) ? fields[name] : []);
  return {
    id,
    file: path,
    rank: Number(fields.rank),
    reply: String(fields.reply).trim(),
    contacts: texts("contacts"),
    suggestions: texts("suggestions"),
    always: texts("always"),
  };
}

function wrongFields({ yaml, fields }: ClassFile): Problem[] {
  const wrong: Problem[] = [];
  const add = (name: string, what: string, remedy: string) => wrong.push(yaml.problem([name], what, remedy));
  for (const name of Object.keys(fields).filter((each) => !FIELDS.includes(each))) {
    add(name, `Nothing is called ${name}.`, `Did you mean ${didYouMean(name, FIELDS) ?? FIELDS.join(", ")}?`);
  }
  for (const name of LISTS) {
    const given = fields[name] !== undefined;
    if (given && !isTexts(fields[name]))
      add(name, `${name} is not a list.`, "Write one a line, after a dash.");
  }
  if (typeof fields.reply !== "string" || fields.reply.trim() === "")
    add("reply", "reply is missing.", "Write reply: | and what to say below it; first what to do.");
  if (typeof fields.rank !== "number")
    add("rank", "rank is missing.", "Write rank: and a number; of several classes the lowest is chosen.");
  if (fields.personal !== undefined && typeof fields.personal !== "boolean")
    add("personal", "personal is neither true nor false.", "Write personal: true, or leave it out.");
  if (!isTexts(fields.contacts) || fields.contacts.length === 0)
    add("contacts", "No contact is named.", "Write contacts: [emergency-999].");
  return wrong;
}
