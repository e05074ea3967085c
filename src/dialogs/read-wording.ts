import { join } from "node:path";
import { describeProblem, type Problem, ProductError } from "../errors.ts";
import { REPLY_NAMES, type ReplyName, type Wording } from "../wording.ts";
import { readSmallTalk } from "./read-small-talk.ts";
import { readYamlFile, type YamlFile } from "./yaml-file.ts";

/** What is filled in, and must stand in the text: without {sentence} a quotation would quote nothing. */
const FILLED_IN: Partial<Record<ReplyName, readonly string[]>> = {
  as_of: ["{date}"],
  quote: ["{speaker}", "{sentence}"],
};

/**
 * The fixed sentences out of a dialogs folder.
 * @throws ProductError `bad-wording`, naming every problem: without these sentences nothing can be said.
 */
export async function readWording(folder: string): Promise<Wording> {
  const [fixed, talk] = await Promise.all([
    readYamlFile(join(folder, "wording", "replies.yml")),
    readYamlFile(join(folder, "wording", "small-talk.yml")),
  ]);
  const problems: Problem[] = [...fixed.problems];
  const fields = fixed.problems.length > 0 ? undefined : fieldsOf(fixed.value);
  const replies = fields ? readReplies(fixed, fields, problems) : noReplies();
  const suggestions = fields ? readSuggestions(fixed, fields, problems) : [];
  const small = readSmallTalk(talk, replies);
  problems.push(...small.problems);
  if (problems.length > 0) throw new ProductError("bad-wording", problems.map(describeProblem).join("\n"));
  return { replies, suggestions, smallTalk: small.smallTalk };
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

/** Stands in for a file that cannot be read, so that the other file is checked all the same. */
function noReplies(): Record<ReplyName, string> {
  return Object.fromEntries(REPLY_NAMES.map((name) => [name, "-"])) as Record<ReplyName, string>;
}

function readReplies(
  yaml: YamlFile,
  fields: Readonly<Record<string, unknown>>,
  problems: Problem[],
): Record<ReplyName, string> {
  const replies = REPLY_NAMES.map((name) => {
    const text = fields[name];
    const wrong = wrongReply(name, text);
    if (wrong) problems.push(yaml.problem([name], wrong, `Write ${name}: and the sentence to say.`));
    return [name, typeof text === "string" ? text : "-"] as const;
  });
  return Object.fromEntries(replies) as Record<ReplyName, string>;
}

function wrongReply(name: ReplyName, text: unknown): string | undefined {
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
