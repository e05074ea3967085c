import type { Problem } from "../errors.ts";
import { checkFields, type Field, isFields, type Path } from "./check-fields.ts";
import type { YamlFile } from "./yaml-file.ts";

type Fields = Readonly<Record<string, Field>>;

const DIALOG: Fields = {
  id: { type: "name", required: true, write: "id: report-concern" },
  starts_on: { type: "texts", required: true, write: "starts_on: [report a crime, who do i tell]" },
  owner: { type: "text", required: true, write: "owner: community-safety-team" },
  review_by: { type: "date", required: true, write: "review_by: 2027-05-01" },
  can_be_ignored: { type: "flag", write: "can_be_ignored: true, or leave it out." },
  steps: { type: "list", required: true, write: "steps: and one step a line, after a dash." },
  tests: {
    type: "list",
    required: true,
    write: 'tests: and below it - [ { user: "report a crime", bot: "..." } ]',
  },
};

const ID: Field = { type: "name", required: true, write: "id: start" };
const CONTACTS: Field = { type: "texts", write: "contacts: [police-101]" };
const GOES_ON: Fields = {
  next: { type: "text", write: "next: and the id of a step." },
  end: { type: "flag", write: "end: true, or leave it out." },
};

/** The fields of each kind of step, by the field that makes it that kind. */
const STEPS: Readonly<Record<string, Fields>> = {
  say: {
    id: ID,
    say: { type: "text", required: true, write: "say: and what to say." },
    contacts: CONTACTS,
    ...GOES_ON,
  },
  ask: {
    id: ID,
    ask: { type: "text", required: true, write: "ask: and the question." },
    contacts: CONTACTS,
    choices: { type: "list", required: true, write: "choices: and - { say: Drugs, next: drugs }" },
    otherwise: {
      type: "text",
      required: true,
      write: "otherwise: again, which asks again, or the id of a step.",
    },
  },
  answer: {
    id: ID,
    answer: { type: "text", required: true, write: "answer: and a question to the articles." },
    ...GOES_ON,
  },
  branch: {
    id: ID,
    branch: { type: "list", required: true, write: "branch: and - { if: what, is: Drugs, next: drugs }" },
    else: { type: "text", required: true, write: "else: and the id of a step." },
  },
  do: {
    id: ID,
    do: { type: "effect", required: true, write: "do: feedback" },
    useful: { type: "flag", write: "useful: true, or leave it out." },
    reason: { type: "text", write: "reason: and the id of the step that asked for it." },
    keeps_words: { type: "flag", write: "keeps_words: true, or leave it out." },
    ...GOES_ON,
  },
  dialog: { id: ID, dialog: { type: "name", required: true, write: "dialog: and the id of a dialog." } },
  end: { id: ID, end: { type: "flag", required: true, write: "end: true" } },
};

const CHOICE: Fields = {
  say: { type: "text", required: true, write: "say: and the words to press, in quotation marks." },
  also: { type: "texts", write: "also: [dealers, weed]" },
  next: { type: "text", write: "next: and the id of a step." },
  dialog: { type: "name", write: "dialog: and the id of a dialog." },
};

const ARM: Fields = {
  if: { type: "text", required: true, write: "if: and the id of the step that asked." },
  is: { type: "text", required: true, write: "is: and the choice that was made there." },
  next: { type: "text", required: true, write: "next: and the id of a step." },
};

const TURN: Fields = {
  user: { type: "text", required: true, write: "user: and what a resident says." },
  channel: { type: "reach", write: "channel: reachable" },
  bot: { type: "text", write: "bot: and words that the answer holds." },
  contacts: CONTACTS,
  choices: { type: "texts", write: "choices: [Drugs, Noise]" },
};

/** The field that makes a step the kind it is; undefined where it has none of them, or two. */
export function kindOf(step: unknown): string | undefined {
  if (!isFields(step)) return undefined;
  const kinds = Object.keys(STEPS).filter((kind) => kind !== "end" && Object.hasOwn(step, kind));
  if (kinds.length > 1) return undefined;
  return kinds[0] ?? (Object.hasOwn(step, "end") ? "end" : undefined);
}

/** What is wrong with the fields of a dialog file, from the top down to each test. */
export function checkDialogFields(yaml: YamlFile): Problem[] {
  const top = checkFields(yaml.value, DIALOG, [], yaml);
  const { steps, tests } = isFields(yaml.value) ? yaml.value : {};
  const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
  return [
    ...top,
    ...list(steps).flatMap((step, place) => checkStep(step, ["steps", place], yaml)),
    ...list(tests).flatMap((turns, place) => checkTest(turns, ["tests", place], yaml)),
  ];
}

function checkStep(step: unknown, path: Path, yaml: YamlFile): Problem[] {
  const kind = kindOf(step);
  const fields = kind === undefined ? undefined : STEPS[kind];
  if (!fields || !isFields(step)) {
    const remedy = `Give it exactly one of: ${Object.keys(STEPS).join(", ")}.`;
    return [yaml.problem(path, "It cannot be told what this step does.", remedy)];
  }
  const each = (name: string, table: Fields): Problem[] =>
    Array.isArray(step[name])
      ? step[name].flatMap((item: unknown, place: number) =>
          checkFields(item, table, [...path, name, place], yaml),
        )
      : [];
  return [
    ...checkFields(step, fields, path, yaml),
    ...(kind === "ask" ? [...each("choices", CHOICE), ...checkChoices(step.choices, path, yaml)] : []),
    ...(kind === "branch" ? each("branch", ARM) : []),
  ];
}

function checkChoices(choices: unknown, path: Path, yaml: YamlFile): Problem[] {
  if (!Array.isArray(choices)) return [];
  return choices.flatMap((choice: unknown, place) => {
    if (!isFields(choice) || Object.hasOwn(choice, "next") !== Object.hasOwn(choice, "dialog")) return [];
    const what = "This choice does not lead to exactly one place.";
    const remedy = "Write next: and the id of a step, or dialog: and the id of a dialog.";
    return [yaml.problem([...path, "choices", place], what, remedy)];
  });
}

function checkTest(turns: unknown, path: Path, yaml: YamlFile): Problem[] {
  if (Array.isArray(turns) && turns.length > 0)
    return turns.flatMap((turn: unknown, place) => checkFields(turn, TURN, [...path, place], yaml));
  const remedy = 'Write - [ { user: "report a crime", bot: "..." } ]';
  return [yaml.problem(path, "A test is a list of turns.", remedy)];
}
