import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { ProductError } from "../../errors.ts";

/** What an archive of so many passages costs. */
export interface ArchiveFigure {
  readonly passages: number;
  /** Milliseconds of a core for understanding and searching one question. */
  readonly question: number;
  /** Megabytes that the index takes. */
  readonly megabytes: number;
}

/** What was measured, and what is assumed, as figures.yml says it, in the units that it gives. */
export interface Figures {
  readonly measured: Readonly<Record<Measured, number>>;
  readonly archive: readonly ArchiveFigure[];
  readonly assumed: Readonly<Record<Assumed, number>>;
}

const MEASURED = [
  "open_replica",
  "question_replica",
  "open_redis",
  "question_redis",
  "besides",
  "replica_at_rest",
  "idle_socket",
  "conversation_in_redis",
  "conversation_in_sqlite",
] as const;
const ASSUMED = [
  "questions_a_visit",
  "pause",
  "pause_variation",
  "open_after",
  "work_variation",
  "busiest",
  "passages_an_article",
] as const;
type Measured = (typeof MEASURED)[number];
type Assumed = (typeof ASSUMED)[number];

export const FIGURES = new URL("figures.yml", import.meta.url);

/** Reads the figures. @throws ProductError naming every one that is missing or not a number above 0. */
export async function readFigures(file: URL = FIGURES): Promise<Figures> {
  const read = parse(await readFile(file, "utf8"));
  const wrong = [
    ...missing("measured", MEASURED, read?.measured),
    ...missing("assumed", ASSUMED, read?.assumed),
    ...(isArchive(read?.archive) ? [] : ["archive, in two rows or more"]),
  ];
  if (wrong.length > 0)
    throw new ProductError(
      "bad-figures",
      `Give each of these a value above 0 in figures.yml: ${wrong.join(", ")}.`,
    );
  return {
    measured: valuesOf(MEASURED, read.measured),
    archive: read.archive,
    assumed: valuesOf(ASSUMED, read.assumed),
  };
}

type Entries = Readonly<Record<string, { readonly value?: unknown } | undefined>>;

function missing(part: string, names: readonly string[], entries: Entries | undefined): string[] {
  return names.filter((name) => !isFigure(entries?.[name]?.value)).map((name) => `${part}.${name}`);
}

function valuesOf<Name extends string>(names: readonly Name[], entries: Entries): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, entries[name]?.value])) as Record<Name, number>;
}

function isArchive(rows: unknown): boolean {
  return (
    Array.isArray(rows) &&
    rows.length > 1 &&
    rows.every((row) => [row?.passages, row?.question, row?.megabytes].every(isFigure))
  );
}

function isFigure(value: unknown): boolean {
  return typeof value === "number" && value > 0;
}
