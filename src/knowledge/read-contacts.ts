import { join } from "node:path";
import type { Problem } from "../errors.ts";
import { didYouMean } from "../spelling.ts";
import type { ContactEntry } from "./contact-entry.ts";
import { type ParsedContacts, parseContacts } from "./parse-contacts.ts";
import { readIfThere } from "./read-if-there.ts";

export interface ReadContacts {
  /** In the order of the files, a council's own after the national ones. */
  readonly contacts: readonly ContactEntry[];
  /**
   * The ids of all contacts, those included that are wrong and left out: whoever names one of those in another file has
   * made no mistake there.
   */
  readonly named: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/**
 * The contacts of a knowledge folder: contacts.yml, and over it contacts.local.yml, which adds a contact, puts another
 * in the place of one with the same id, or takes one away. What is wrong is told of, and the rest is read all the same.
 * @throws ProductError `content-unreadable` where a file is there and cannot be read.
 */
export async function readContacts(folder: string, now: Date = new Date()): Promise<ReadContacts> {
  const file = join(folder, "contacts.yml");
  const localFile = join(folder, "contacts.local.yml");
  const [text, localText] = await Promise.all([readIfThere(file), readIfThere(localFile)]);
  const national = parseContacts(file, text ?? "", now);
  const local = parseContacts(localFile, localText ?? "", now);
  return {
    contacts: merge(national, local),
    named: namedIn(national, local),
    problems: [
      ...(text === undefined ? [missing(file)] : []),
      ...national.problems,
      ...removedAtHome(file, national),
      ...local.problems,
      ...removedInVain(localFile, national, local),
    ],
  };
}

function merge(national: ParsedContacts, local: ParsedContacts): ContactEntry[] {
  const byId = new Map(national.entries.map((entry) => [entry.contact.id, entry]));
  for (const entry of local.entries) byId.set(entry.contact.id, entry);
  for (const { id } of local.removed) byId.delete(id);
  return [...byId.values()];
}

function namedIn(national: ParsedContacts, local: ParsedContacts): Set<string> {
  const named = new Set([...national.named, ...local.named]);
  for (const { id } of local.removed) named.delete(id);
  return named;
}

function missing(file: string): Problem {
  return {
    file,
    what: "There is no such file, so no reply can say who to turn to.",
    remedy: "Put the file back, or set KNOWLEDGE_DIR to the folder that holds contacts.yml.",
  };
}

function removedAtHome(file: string, { removed }: ParsedContacts): Problem[] {
  return removed.map(({ line }) => ({
    file,
    line,
    what: "remove can only stand in contacts.local.yml.",
    remedy: "Take the entry out.",
  }));
}

function removedInVain(file: string, national: ParsedContacts, local: ParsedContacts): Problem[] {
  const ids = national.entries.map(({ contact }) => contact.id);
  return local.removed
    .filter(({ id }) => !ids.includes(id))
    .map(({ id, line }) => {
      const meant = didYouMean(id, ids);
      const remedy = meant ? `Did you mean ${meant}?` : `Write one of: ${ids.join(", ")}.`;
      return { file, line, what: `There is no contact ${id} to take away.`, remedy };
    });
}
