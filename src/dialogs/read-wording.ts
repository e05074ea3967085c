import { join } from "node:path";
import { describeProblem, type Problem, ProductError } from "../errors.ts";
import {
  DRAWING_NAMES,
  type DrawingName,
  type DrawingWords,
  REPLY_NAMES,
  type ReplyName,
  type Wording,
} from "../wording.ts";
import { readSmallTalk } from "./read-small-talk.ts";
import { readYamlFile, type YamlFile } from "./yaml-file.ts";

/** What is filled in, and must stand in the text: without {sentence} a quotation would quote nothing. */
const FILLED_IN: Partial<Record<ReplyName | DrawingName, readonly string[]>> = {
  as_of: ["{date}"],
  notice: ["{title}"],
  quote: ["{speaker}", "{sentence}"],
  source: ["{source}"],
  call: ["{number}"],
  text: ["{number}"],
  web: ["{web}"],
  say_one_of: ["{choices}"],
  say_source: ["{source}"],
  say_call: ["{name}", "{number}"],
  say_text: ["{name}", "{number}"],
};

/**
 * The fixed sentences out of a dialogs folder.
 * @throws ProductError `bad-wording`, naming every problem: without these sentences nothing can be said.
 */
export async function readWording(folder: string): Promise<Wording> {
  const [fixed, talk, around] = await Promise.all([
    readYamlFile(join(folder, "wording", "replies.yml")),
    readYamlFile(join(folder, "wording", "small-talk.yml")),
    readYamlFile(join(folder, "wording", "drawing.yml")),
  ]);
  const problems: Problem[] = [];
  const replies = readTexts(fixed, REPLY_NAMES, problems);
  const suggestions =
    fixed.problems.length > 0 ? [] : readSuggestions(fixed, fieldsOf(fixed.value), problems);
  const drawing: DrawingWords = readTexts(around, DRAWING_NAMES, problems);
  const small = readSmallTalk(talk, replies);
  problems.push(...small.problems);
  if (problems.length > 0) throw new ProductError("bad-wording", problems.map(describeProblem).join("\n"));
  return { replies, suggestions, smallTalk: small.smallTalk, drawing };
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

/** The texts of a file by name. In a file that cannot be read each is a dash, so that the others are checked all the same. */
function readTexts<Name extends ReplyName | DrawingName>(
  yaml: YamlFile,
  names: readonly Name[],
  problems: Problem[],
): Record<Name, string> {
  problems.push(...yaml.problems);
  const fields = fieldsOf(yaml.value);
  const texts = names.map((name) => {
    const text = fields[name];
    const wrong = yaml.problems.length > 0 ? undefined : wrongText(name, text);
    if (wrong) problems.push(yaml.problem([name], wrong, `Write ${name}: and the sentence to say.`));
    return [name, typeof text === "string" ? text : "-"] as const;
  });
  return Object.fromEntries(texts) as Record<Name, string>;
}

function wrongText(name: ReplyName | DrawingName, text: unknown): string | undefined {
  if (text === undefined || text === null || text === "") return `${name} is missing.`;
  if (typeof text !== "string" || text.trim() === "") return `${name} is not text.`;
  const lacking = FILLED_IN[name]?.filter((part) => !text.includes(part)) ?? [];
  return lacking.length > 0 ? `${name} lacks ${lacking.join(" and ")}, which is filled in.` : undefined;
}

function readSuggestions(
  yaml: YamlFile,
  { suggestions }: Readonly<Record<string, unknown>>,
  problems: Problem[],
): string[] {
  const isList = Array.isArray(suggestions);
  if (isList && suggestions.every((item) => typeof item === "string" && item.trim() !== ""))
    return suggestions;
  const remedy = "Write suggestions: and one question a line, after a dash.";
  problems.push(yaml.problem(["suggestions"], "suggestions is not a list of questions.", remedy));
  return [];
}
