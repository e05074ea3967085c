import type { Problem } from "../errors.ts";
import { didYouMean } from "../spelling.ts";
import { REACHES } from "./dialog.ts";
import { EFFECTS } from "./effect.ts";
import type { YamlFile } from "./yaml-file.ts";

/** What may stand in one place of a file. */
export interface Field {
  readonly type: keyof typeof TYPES;
  readonly required?: true;
  /** An example, for who wrote something else. */
  readonly write: string;
}

export type Path = readonly (string | number)[];

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What a value of each type is called in a sentence, and how it is told. */
const TYPES = {
  text: { called: "text", is: isText },
  texts: { called: "a list of texts", is: (value: unknown) => Array.isArray(value) && value.every(isText) },
  name: {
    called: "a name of small letters, figures and dashes",
    is: (value: unknown) => isText(value) && NAME.test(value),
  },
  flag: { called: "true", is: (value: unknown) => value === true },
  date: {
    called: "a date such as 2027-05-01",
    is: (value: unknown) => isText(value) && DATE.test(value) && !Number.isNaN(Date.parse(value)),
  },
  effect: {
    called: `one of: ${EFFECTS.join(", ")}`,
    is: (value: unknown) => EFFECTS.some((effect) => effect === value),
  },
  reach: {
    called: `one of: ${REACHES.join(", ")}`,
    is: (value: unknown) => REACHES.some((reach) => reach === value),
  },
  list: { called: "a list", is: (value: unknown) => Array.isArray(value) && value.length > 0 },
} as const;

/** What is wrong with the fields that stand at a path: none may be unknown, missing or of another type. */
export function checkFields(
  value: unknown,
  fields: Readonly<Record<string, Field>>,
  path: Path,
  yaml: YamlFile,
): Problem[] {
  if (!isFields(value)) {
    const [example] = Object.values(fields);
    return [yaml.problem(path, "It has no fields.", `Write ${example?.write} and so on.`)];
  }
  const unknown = Object.keys(value)
    .filter((name) => !Object.hasOwn(fields, name))
    .map((name) => yaml.problem([...path, name], `${name} is not a field here.`, remedyFor(name, fields)));
  const wrong = Object.entries(fields).flatMap(([name, { type, required, write }]) => {
    const given = value[name];
    if (given === undefined || given === null)
      return required ? [yaml.problem(path, `${name} is missing.`, `Write ${write}`)] : [];
    if (TYPES[type].is(given)) return [];
    const at = Array.isArray(given) ? given.findIndex((item) => !isText(item)) : -1;
    const place = TYPES[type].called === TYPES.texts.called && at >= 0 ? [name, at] : [name];
    return [
      yaml.problem(
        [...path, ...place],
        `${name} is not ${TYPES[type].called}.`,
        `Write ${write}${quoteRemedy(given)}`,
      ),
    ];
  });
  return [...unknown, ...wrong];
}

/** Whether a value is a map of fields. */
export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** YAML takes 101 for a number and true for a switch. */
function quoteRemedy(given: unknown): string {
  const bare = (Array.isArray(given) ? given : [given]).find(
    (item) => typeof item === "number" || typeof item === "boolean",
  );
  return bare === undefined ? "" : ` Put quotation marks round ${bare}, so that it is kept as text.`;
}

function remedyFor(name: string, fields: Readonly<Record<string, Field>>): string {
  const meant = didYouMean(name, Object.keys(fields));
  return meant
    ? `Did you mean ${meant}?`
    : `Take it out, or write one of: ${Object.keys(fields).join(", ")}.`;
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}
