import type { Problem } from "../errors.ts";
import { didYouMean } from "../spelling.ts";
import type { ContactEntry } from "./contact-entry.ts";
import { CONTACT_FIELDS } from "./contact-fields.ts";
import { saysFault } from "./contact-says.ts";
import { type RawEntry, rawEntries } from "./raw-entries.ts";
import { toContactEntry } from "./to-contact-entry.ts";

/** What one contacts file holds. */
export interface ParsedContacts {
  readonly entries: readonly ContactEntry[];
  /** The ids that it takes away, each with its line. */
  readonly removed: readonly { readonly id: string; readonly line: number }[];
  /** The ids of all contacts, those that are wrong included. */
  readonly named: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

type Complain = (line: number, what: string, remedy: string) => void;

const SHAPE = "Write each contact as - id: police-101 and, below it, name, for, says and the other fields.";

/** Reads the text of a contacts file. What is wrong is told of, and the contacts that are right are read all the same. */
export function parseContacts(file: string, text: string, now: Date): ParsedContacts {
  const entries: ContactEntry[] = [];
  const removed: { id: string; line: number }[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const complain: Complain = (line, what, remedy) => problems.push({ file, line, what, remedy });
  for (const raw of rawEntries(text, (line, what) => complain(line, what, SHAPE))) {
    const { fields, line } = raw;
    const faulty = faultyFields(raw, now, complain);
    const id = String(fields.id);
    if (faulty.has("id")) continue;
    if (seen.has(id)) {
      complain(line, `There is a second contact with the id ${id}.`, "Give it an id of its own.");
      continue;
    }
    seen.add(id);
    if (fields.remove === true) removed.push({ id, line });
    else if (![...faulty].some((name) => CONTACT_FIELDS[name]?.isRead))
      entries.push(toContactEntry(fields, { file, line, faulty, now }));
  }
  return { entries, removed, named: seen, problems };
}

/** Tells of each field that is wrong, and gives the names of those that cannot be used. */
function faultyFields(raw: RawEntry, now: Date, complain: Complain): Set<string> {
  const { fields, line, lineOf } = raw;
  const faulty = new Set<string>();
  for (const name of Object.keys(fields)) {
    if (Object.hasOwn(CONTACT_FIELDS, name)) continue;
    const meant = didYouMean(name, Object.keys(CONTACT_FIELDS));
    complain(
      lineOf(name),
      `A contact has no field called ${name}.`,
      meant ? `Did you mean ${meant}?` : "Take it out.",
    );
  }
  for (const [name, { fault, remedy, isRequired }] of Object.entries(CONTACT_FIELDS)) {
    const value = fields[name] ?? undefined;
    const isMissing = value === undefined && isRequired && (fields.remove !== true || name === "id");
    const what = value === undefined ? undefined : fault(value);
    if (isMissing) complain(line, `${name} is missing.`, remedy);
    if (what) complain(lineOf(name), `${name} ${what}.`, remedy);
    if (isMissing || what) faulty.add(name);
  }
  if (fields.remove === true) return faulty;
  const says =
    faulty.has("says") || faulty.has("number") || faulty.has("text") ? undefined : saysFault(fields);
  if (says) {
    faulty.add("says");
    complain(lineOf("says"), says.what, says.remedy);
  }
  complainOfDates(raw, faulty, now, complain);
  return faulty;
}

function complainOfDates(
  { fields, lineOf }: RawEntry,
  faulty: ReadonlySet<string>,
  now: Date,
  complain: Complain,
): void {
  const today = now.toISOString().slice(0, 10);
  const [checked, review] = [String(fields.checked_on), String(fields.review_by)];
  if (!faulty.has("checked_on") && checked !== "undated" && checked > today)
    complain(lineOf("checked_on"), "checked_on is in the future.", "Write the day on which it was checked.");
  if (!faulty.has("review_by") && review < today)
    complain(
      lineOf("review_by"),
      `${fields.id} had to be looked at again by ${review}.`,
      "Read its owner's own page, mend what changed, and write a new checked_on and review_by.",
    );
}
