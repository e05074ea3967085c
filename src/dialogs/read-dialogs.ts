import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../errors.ts";
import { checkDialog } from "./check-dialog.ts";
import { checkTogether } from "./check-together.ts";
import type { Dialog } from "./dialog.ts";
import type { Facts } from "./finding.ts";
import { type Draft, parseDialog } from "./parse-dialog.ts";
import { readKnownWords } from "./read-known-words.ts";

export interface ReadDialogs {
  /** Those that can be played, in the order of their files' names. */
  readonly dialogs: readonly Dialog[];
  readonly problems: readonly Problem[];
}

export interface DialogFile {
  readonly file: string;
  readonly text: string;
}

export interface ReadDialogsOptions {
  /** Ids of the contacts that dialogs may name. */
  readonly contacts: ReadonlySet<string>;
  /** Default: the real day. */
  readonly today?: Date;
}

/** Reads and checks every .yml file of a folder; a dialog that cannot be played is left out, and the problems say why. */
export async function readDialogs(
  folder: string,
  { contacts, today = new Date() }: ReadDialogsOptions,
): Promise<ReadDialogs> {
  const known = await readKnownWords(join(folder, "wording", "known-words.yml"));
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith(".yml")).map((name) => join(folder, name));
  const texts = await Promise.all(
    files.sort().map(async (file) => ({ file, text: await readFile(file, "utf8").catch(() => undefined) })),
  );
  const readable = texts.filter((each): each is DialogFile => each.text !== undefined);
  const read = readAll(readable, { contacts, knownWords: known.words, today });
  const unreadable = texts.filter(({ text }) => text === undefined).map(({ file }) => cannotBeRead(file));
  return {
    dialogs: read.dialogs,
    problems: [...known.problems, ...misnamed(folder, names), ...unreadable, ...read.problems],
  };
}

/** Reads and checks the texts of dialog files. */
export function readAll(files: readonly DialogFile[], facts: Facts): ReadDialogs {
  const problems: Problem[] = [];
  const drafts: Draft[] = [];
  const leftOut: string[] = [];
  for (const { file, text } of files) {
    const { draft, problems: wrongFields } = parseDialog(file, text);
    problems.push(...wrongFields);
    if (!draft) {
      leftOut.push(...(/^id: *([a-z0-9-]+)/m.exec(text)?.slice(1) ?? []));
      continue;
    }
    const checked = checkDialog(draft, facts);
    problems.push(...checked.problems);
    if (checked.plays) drafts.push(draft);
    else leftOut.push(draft.dialog.id);
  }
  const together = checkTogether(drafts, leftOut);
  const playable = drafts.filter(isFirst);
  return { dialogs: playable.map(({ dialog }) => dialog), problems: [...problems, ...together] };
}

function isFirst({ dialog }: Draft, place: number, drafts: readonly Draft[]): boolean {
  return drafts.findIndex((other) => other.dialog.id === dialog.id) === place;
}

function misnamed(folder: string, names: readonly string[]): Problem[] {
  return names
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => ({
      file: join(folder, name),
      what: "It is not read: dialog files end in .yml.",
      remedy: `Call it ${name.replace(/yaml$/, "yml")}.`,
    }));
}

function cannotBeRead(file: string): Problem {
  return { file, what: "It cannot be read.", remedy: "See whether it is a file, and may be read." };
}
