import type { Contact } from "../reply.ts";
import type { ContactEntry } from "./contact-entry.ts";
import { fillSays } from "./contact-says.ts";
import { wordsOf } from "./words.ts";

export interface EntryPlace {
  readonly file: string;
  readonly line: number;
  /** Fields that are wrong, and are left out. */
  readonly faulty: ReadonlySet<string>;
  readonly now: Date;
}

/** The contact that the checked fields of an entry make. */
export function toContactEntry(fields: Readonly<Record<string, unknown>>, place: EntryPlace): ContactEntry {
  const text = (name: string): string | undefined =>
    fields[name] === undefined || fields[name] === null || place.faulty.has(name)
      ? undefined
      : String(fields[name]).trim();
  const texts = (name: string): string[] =>
    text(name) === undefined ? [] : (fields[name] as unknown[]).map(String);
  const [owner, source, reviewBy] = [text("owner"), text("source"), text("review_by")];
  return {
    contact: toContact(text, isPast(reviewBy, place.now)),
    says: fillSays(fields),
    askedAs: texts("asked_as"),
    area: texts("area").map((name) => wordsOf(name).join(" ")),
    ...(owner !== undefined && { owner }),
    ...(source !== undefined && { source }),
    ...(reviewBy !== undefined && { reviewBy }),
    file: place.file,
    line: place.line,
  };
}

function toContact(text: (name: string) => string | undefined, stale: boolean): Contact {
  const [number, sms, web, hours] = [text("number"), text("text"), text("web"), text("hours")];
  return {
    id: text("id") ?? "",
    name: text("name") ?? "",
    for: text("for") ?? "",
    ...(number !== undefined && { number }),
    ...(sms !== undefined && { text: sms }),
    ...(web !== undefined && { web }),
    ...(hours !== undefined && { hours }),
    ...(stale && { stale }),
  };
}

/** Whether the last day is over; without a last day nobody is known to look after it. */
function isPast(reviewBy: string | undefined, now: Date): boolean {
  return reviewBy === undefined || reviewBy < now.toISOString().slice(0, 10);
}
