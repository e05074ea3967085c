import { redact } from "./redact.ts";

/** A question that had no answer, as it may be kept: for editors, and without anything that tells who asked. */
export interface UnansweredRecord {
  /** Without names, numbers and addresses; cut where it goes on too long. */
  readonly text: string;
  /** Why there was no answer. */
  readonly reason: string;
  /** When it was asked, ISO 8601. */
  readonly at: string;
}

/** More of a question, in characters, tells an editor nothing new. */
const LONGEST = 500;

/** What may be kept of a question that had no answer. */
export function unansweredRecord(text: string, reason: string, at: string): UnansweredRecord {
  const redacted = redact(text).replace(/\s+/g, " ").trim();
  return { text: redacted.length > LONGEST ? `${redacted.slice(0, LONGEST - 1)}…` : redacted, reason, at };
}
