import { join } from "node:path";
import { describeProblem, type Problem, ProductError } from "../errors.ts";
import { checkFields, type Field, isFields } from "./check-fields.ts";
import { PATTERN_REPLIES, PATTERN_WORDS, type Patterns } from "./patterns.ts";
import { readYamlFile, type YamlFile } from "./yaml-file.ts";

type Fields = Readonly<Record<string, Field>>;

const WORDS = Object.fromEntries(
  PATTERN_WORDS.map((name): [string, Field] => [
    name,
    { type: "texts", required: true, write: `${name}: and what residents say, as a list.` },
  ]),
);

const REPLIES = Object.fromEntries(
  PATTERN_REPLIES.map((name): [string, Field] => [
    name,
    { type: "text", required: true, write: `${name}: and the sentence to say.` },
  ]),
);

const TOP: Fields = {
  second_miss_contacts: { type: "texts", required: true, write: "second_miss_contacts: [police-101]" },
  at_the_end: { type: "texts", required: true, write: "at_the_end: [Menu]" },
  after_an_answer: {
    type: "texts",
    required: true,
    write: 'after_an_answer: ["Yes, this was useful", "No, this was not useful"]',
  },
};

export interface ReadPatterns extends Patterns {
  /** Contacts that it names and nobody has; those are left out when somebody needs them. */
  readonly problems: readonly Problem[];
}

/**
 * What works in every dialog, out of wording/patterns.yml of a dialogs folder.
 * @throws ProductError `bad-patterns`, naming every problem: without these no dialog can be stopped or gone back in.
 */
export async function readPatterns(folder: string, contacts: ReadonlySet<string>): Promise<ReadPatterns> {
  const yaml = await readYamlFile(join(folder, "wording", "patterns.yml"));
  const problems = yaml.problems.length > 0 ? yaml.problems : check(yaml);
  if (problems.length > 0) throw new ProductError("bad-patterns", problems.map(describeProblem).join("\n"));
  const { words, replies, second_miss_contacts, at_the_end, after_an_answer } = yaml.value as {
    words: Patterns["words"];
    replies: Patterns["replies"];
    second_miss_contacts: readonly string[];
    at_the_end: readonly string[];
    after_an_answer: readonly string[];
  };
  const trimmed = Object.entries(replies).map(([name, text]) => [name, text.trim()]);
  return {
    words,
    replies: Object.fromEntries(trimmed) as Patterns["replies"],
    secondMissContacts: second_miss_contacts,
    atTheEnd: at_the_end,
    afterAnAnswer: after_an_answer,
    problems: unknownContacts(yaml, second_miss_contacts, contacts),
  };
}

function check(yaml: YamlFile): readonly Problem[] {
  const { words, replies, ...rest } = isFields(yaml.value) ? yaml.value : {};
  const top = checkFields(rest, TOP, [], yaml);
  return [
    ...top,
    ...checkFields(words, WORDS, ["words"], yaml),
    ...checkFields(replies, REPLIES, ["replies"], yaml),
  ];
}

function unknownContacts(
  yaml: YamlFile,
  ids: readonly string[],
  contacts: ReadonlySet<string>,
): readonly Problem[] {
  return ids
    .filter((id) => !contacts.has(id))
    .map((id) =>
      yaml.problem(
        ["second_miss_contacts"],
        `There is no contact called ${id}.`,
        "Name one of contacts.yml.",
      ),
    );
}
