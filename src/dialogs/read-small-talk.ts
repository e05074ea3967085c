import type { Problem } from "../errors.ts";
import { REPLY_NAMES, type ReplyName, type SmallTalk } from "../wording.ts";
import type { YamlFile } from "./yaml-file.ts";

const REMEDY = 'Write - says: [hello] and, below it, reply: "Hello.", or reply_with: welcome.';
/** How a phrase must be written for what a resident types to be found alike. */
const PLAIN_WORDS = /^[\p{Ll}\p{Lo}\p{N}]+(?: [\p{Ll}\p{Lo}\p{N}]+)*$/u;

export interface ReadSmallTalk {
  readonly smallTalk: readonly SmallTalk[];
  readonly problems: readonly Problem[];
}

/** The small talk of a file that is a list of `{ says, reply }` or `{ says, reply_with }`. */
export function readSmallTalk(yaml: YamlFile, replies: Readonly<Record<ReplyName, string>>): ReadSmallTalk {
  if (yaml.problems.length > 0) return { smallTalk: [], problems: yaml.problems };
  if (!Array.isArray(yaml.value))
    return { smallTalk: [], problems: [yaml.problem([], "It is not a list.", REMEDY)] };
  const smallTalk: SmallTalk[] = [];
  const problems: Problem[] = [];
  yaml.value.forEach((item: Record<string, unknown> | null, place) => {
    const says = item?.says;
    const named = REPLY_NAMES.find((name) => name === item?.reply_with);
    const reply = named ? replies[named] : item?.reply;
    if (!isTexts(says)) problems.push(yaml.problem([place], "This entry has no list of says.", REMEDY));
    else if (typeof reply !== "string" || reply.trim() === "")
      problems.push(yaml.problem([place], "This entry has no reply that is text.", REMEDY));
    else smallTalk.push({ says, reply, offersSuggestions: named !== undefined });
    if (isTexts(says)) problems.push(...neverSaid(yaml, place, says));
  });
  return { smallTalk, problems };
}

function neverSaid(yaml: YamlFile, entry: number, says: readonly string[]): Problem[] {
  return says.flatMap((phrase, place) => {
    if (PLAIN_WORDS.test(phrase)) return [];
    const what = `"${phrase}" can never be matched.`;
    return [
      yaml.problem([entry, "says", place], what, "Write it in small letters without marks: thats all."),
    ];
  });
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === "string");
}
