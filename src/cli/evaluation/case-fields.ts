import type { ReplyKind } from "../../reply.ts";
import { didYouMean } from "../../spelling.ts";

/** What is wrong with one field of a case. */
export interface Complaint {
  readonly field: string;
  readonly what: string;
  readonly remedy: string;
}

interface Rule {
  readonly holds: (value: unknown) => boolean;
  readonly what: string;
  readonly remedy: string;
}

const KINDS = {
  answered: true,
  clarify: true,
  unanswered: true,
  safety: true,
  dialog: true,
  smalltalk: true,
  error: true,
} satisfies Record<ReplyKind, true>;

const EXPECTATIONS = ["kind", "any", "all", "none", "safety"];

/** The fields that each sort of entry may have. */
export const FIELDS = {
  question: ["id", "q", ...EXPECTATIONS, "group", "style"],
  conversation: ["id", "turns", "group", "style"],
  turn: ["q", ...EXPECTATIONS],
} as const;

/** The fields that each sort of entry must have. */
const NEEDED = { question: ["id", "q"], conversation: ["id", "turns"], turn: ["q"] } as const;

const WORDS: Rule = {
  holds: (value) => Array.isArray(value) && value.length > 0 && value.every(isWords),
  what: "is not a list of texts",
  remedy: 'Write a list, numbers in quotation marks: ["16 October", "101"].',
};
const TEXT: Rule = {
  holds: isWords,
  what: "is not text",
  remedy: "Write words after it, numbers in quotation marks.",
};
const RULES: Readonly<Record<string, Rule>> = {
  id: TEXT,
  // What somebody sends may be empty.
  q: { ...TEXT, holds: (value) => typeof value === "string" },
  kind: {
    holds: (value) => typeof value === "string" && Object.hasOwn(KINDS, value),
    what: "is no kind of reply",
    remedy: `Write one of ${Object.keys(KINDS).join(", ")}.`,
  },
  any: WORDS,
  all: WORDS,
  none: WORDS,
  safety: TEXT,
  group: TEXT,
  style: TEXT,
  turns: {
    holds: (value) => Array.isArray(value) && value.length > 0,
    what: "is not a list of questions",
    remedy: "Write one turn a line, such as: - {q: where is it, any: [King Street]}",
  },
};

/** Everything wrong with the fields of an entry: those it lacks, those it cannot have, and those of the wrong sort. */
export function checkFields(
  sort: keyof typeof FIELDS,
  entry: Readonly<Record<string, unknown>>,
): Complaint[] {
  const missing = NEEDED[sort]
    .filter((field) => !(field in entry))
    .map((field) => ({ field, what: `${field} is missing.`, remedy: `Write ${field}: and what it is.` }));
  const present = Object.entries(entry).flatMap(([field, value]): Complaint[] => {
    const rule = (FIELDS[sort] as readonly string[]).includes(field) ? RULES[field] : undefined;
    if (!rule) return [unknownField(field, FIELDS[sort])];
    return rule.holds(value) ? [] : [{ field, what: `${field} ${rule.what}.`, remedy: rule.remedy }];
  });
  return [...missing, ...present];
}

/** Whether the entry says anything about the reply. */
export function expectsSomething(entry: Readonly<Record<string, unknown>>): boolean {
  return EXPECTATIONS.some((field) => field in entry);
}

function unknownField(field: string, known: readonly string[]): Complaint {
  const meant = didYouMean(field, known);
  const remedy = meant === undefined ? `The fields are ${known.join(", ")}.` : `Did you mean ${meant}?`;
  return { field, what: `${field} is not a field here.`, remedy };
}

function isWords(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}
