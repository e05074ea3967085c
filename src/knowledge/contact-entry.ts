import type { Contact } from "../reply.ts";

/** A contact as its file holds it: what residents see, how they ask for it, and who looks after it. */
export interface ContactEntry {
  readonly contact: Contact;
  /** The answer when somebody asks for it: Markdown, with the number filled in. */
  readonly says: string;
  /** How residents ask: names, and whole questions or the beginnings of them. */
  readonly askedAs: readonly string[];
  /** The places it serves, as words joined by a space; empty for everywhere. */
  readonly area: readonly string[];
  readonly owner?: string;
  /** The site where its facts were read. */
  readonly source?: string;
  /** The last day on which it counts as looked after, ISO 8601. */
  readonly reviewBy?: string;
  readonly file: string;
  /** The line its entry begins on, counted from 1. */
  readonly line: number;
}
