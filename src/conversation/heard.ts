import { hash } from "node:crypto";
import type { Message } from "../message.ts";

/** A message that was taken, kept without a word that can be read. */
export interface Heard {
  /** Digest of its id. */
  readonly id: string;
  /** Digest of who said it and what. */
  readonly said: string;
  /** When it was sent. Milliseconds since 1970. */
  readonly at: number;
  /** Whether the same words again would answer what was replied, or must be heard whatever was replied. */
  readonly open: boolean;
}

/** Milliseconds. Copies come 15 seconds apart, and take a while on the way. */
const COPY_WITHIN = 20_000;

/** Four copies of a message, and what else is said meanwhile in a lively group. */
const MOST_KEPT = 12;

/**
 * The message of which this one is a copy; undefined where it is new. A channel that hears nothing for 15 seconds sends
 * a message again, up to four times, and sometimes under another id. So a message is a copy
 * - if its id was heard before;
 * - if the same person sent the same words no earlier than 20 seconds before, and the reply to them asked nothing: who
 *   chooses "2" and is asked the next question may choose "2" again. What sounded like danger is heard each time;
 * - if it was sent at the same moment as the same words, whatever was replied: nobody can have read that.
 */
export function originalOf(message: Message, heard: readonly Heard[]): Heard | undefined {
  const { id, said, at } = digest(message);
  const sameId = heard.find((one) => one.id === id);
  if (sameId) return sameId;
  const last = heard.findLast((one) => one.said === said);
  if (!last) return undefined;
  const apart = at - last.at;
  return apart <= 0 || (apart <= COPY_WITHIN && !last.open) ? last : undefined;
}

/** What was heard, with this message after it. */
export function withHeard(message: Message, open: boolean, heard: readonly Heard[]): readonly Heard[] {
  return [...heard.slice(1 - MOST_KEPT), { ...digest(message), open }];
}

/** What was heard, without this message, so that it is heard when it comes again. */
export function withoutHeard(message: Message, heard: readonly Heard[]): readonly Heard[] {
  const { id } = digest(message);
  return heard.filter((one) => one.id !== id);
}

/** What was heard out of what was stored; whatever is not as it should be is left out. */
export function readHeard(stored: unknown): readonly Heard[] {
  return Array.isArray(stored) ? stored.filter(isHeard) : [];
}

function isHeard(value: unknown): value is Heard {
  const { id, said, at, open } = (value ?? {}) as Record<string, unknown>;
  return (
    [id, said].every((text) => typeof text === "string") && Number.isFinite(at) && typeof open === "boolean"
  );
}

function digest({ id, user, text, choice = "", at }: Message): Omit<Heard, "open"> {
  return { id: short(id), said: short(JSON.stringify([user, text, choice])), at: Date.parse(at) };
}

/** 96 bits: enough that no two messages of a conversation are taken for each other. */
function short(text: string): string {
  return hash("sha256", text, "base64url").slice(0, 16);
}
