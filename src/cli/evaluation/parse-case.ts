import type { Case, Expected, Turn } from "./case.ts";
import { checkFields, expectsSomething } from "./case-fields.ts";

/** Something wrong in an entry, and the way to it from the entry itself. */
interface Mistake {
  readonly path: readonly (string | number)[];
  readonly what: string;
  readonly remedy: string;
}

export interface ParsedCase {
  /** Undefined where there is a mistake. */
  readonly found: Case | undefined;
  readonly mistakes: readonly Mistake[];
}

type Entry = Readonly<Record<string, unknown>>;

/** How an entry is written. */
export const SHAPE =
  'Write - {id: a1, q: "Where is it based?", kind: answered, any: [King Street]}, one a line.';

const NOTHING_EXPECTED: Mistake = {
  path: [],
  what: "It does not say what is expected.",
  remedy: "Write kind: answered or kind: unanswered, and any: [words that must stand in the reply].",
};

/** A question or a conversation out of an entry of a file. */
export function parseCase(entry: unknown): ParsedCase {
  if (!isEntry(entry)) return wrong([{ path: [], what: "This is not a case.", remedy: SHAPE }]);
  return "turns" in entry ? parseConversation(entry) : parseQuestion(entry);
}

function parseQuestion(entry: Entry): ParsedCase {
  const mistakes = checkFields("question", entry).map(toMistake([], entry));
  if (mistakes.length > 0) return wrong(mistakes);
  if (!expectsSomething(entry)) return wrong([NOTHING_EXPECTED]);
  return right(entry, [toTurn(entry, String(entry.id))]);
}

function parseConversation(entry: Entry): ParsedCase {
  const turns: readonly unknown[] = Array.isArray(entry.turns) ? entry.turns : [];
  const inTurns = turns.flatMap((turn, place): Mistake[] => {
    const path = ["turns", place];
    if (!isEntry(turn)) return [{ path, what: "This is not a turn.", remedy: "Write - {q: where is it}." }];
    return checkFields("turn", turn).map(toMistake(path, turn));
  });
  const mistakes = [...checkFields("conversation", entry).map(toMistake([], entry)), ...inTurns];
  if (mistakes.length > 0) return wrong(mistakes);
  if (!turns.some((turn) => expectsSomething(turn as Entry))) return wrong([NOTHING_EXPECTED]);
  return right(
    entry,
    turns.map((turn, place) => toTurn(turn as Entry, `${entry.id}/${place + 1}`)),
  );
}

function toTurn({ q, kind, any, all, none, safety }: Entry, id: string): Turn {
  const given = Object.entries({ kind, any, all, none, safety }).filter(([, value]) => value !== undefined);
  if (given.length === 0) return { id, q: String(q) };
  return { id, q: String(q), expected: Object.fromEntries(given) as Expected };
}

/** A field that is missing is pointed at by the entry that lacks it. */
function toMistake(path: readonly (string | number)[], entry: Entry) {
  return ({ field, what, remedy }: { field: string; what: string; remedy: string }): Mistake => ({
    path: field in entry ? [...path, field] : path,
    what,
    remedy,
  });
}

function right({ id, group, style }: Entry, turns: readonly Turn[]): ParsedCase {
  const labels = {
    ...(group !== undefined && { group: String(group) }),
    ...(style !== undefined && { style: String(style) }),
  };
  return { found: { id: String(id), ...labels, turns }, mistakes: [] };
}

function wrong(mistakes: readonly Mistake[]): ParsedCase {
  return { found: undefined, mistakes };
}

function isEntry(value: unknown): value is Entry {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
