import type { About } from "../answering/about.ts";
import { type Heard, readHeard } from "./heard.ts";
import { readOffered } from "./offered.ts";

/** What is remembered of a conversation between two messages. Plain JSON, and nobody else's to write. */
export interface ConversationState {
  readonly about?: About;
  /** Whether the last answer was a contact, so that "and for fraud?" asks for one too. */
  readonly askedContact?: true;
  /** What was asked last of the articles or contacts, for feedback on the answer. */
  readonly lastAsked?: LastAsked;
  /** Where the resident stands in a dialog; the dialogs read it with care themselves. */
  readonly dialog?: unknown;
  /** When the last message was taken, ISO 8601. */
  readonly at?: string;
  /** The choices of the last reply, so that "2" picks the second where nothing can be pressed. */
  readonly offered?: readonly string[];
  /** What was heard of late, the oldest first, where the channel may send copies. */
  readonly heard?: readonly Heard[];
}

export interface LastAsked {
  /** Without what tells who asked. */
  readonly question: string;
  /** Id of the passage or contact that answered it; absent where nothing did. */
  readonly about?: string;
}

/** The state out of whatever was stored: what is not as it should be is forgotten, never an error. */
export function readState(stored: unknown): ConversationState {
  if (!isRecord(stored)) return {};
  const about = readAbout(stored.about);
  const heard = readHeard(stored.heard);
  const offered = readOffered(stored.offered);
  const lastAsked = readLastAsked(stored.lastAsked);
  return {
    ...(about && { about }),
    ...(stored.askedContact === true && { askedContact: true }),
    ...(lastAsked && { lastAsked }),
    ...(typeof stored.at === "string" && { at: stored.at }),
    ...(isRecord(stored.dialog) && { dialog: stored.dialog }),
    ...(offered.length > 0 && { offered }),
    ...(heard.length > 0 && { heard }),
  };
}

function readAbout(about: unknown): About | undefined {
  if (!isRecord(about) || typeof about.question !== "string") return undefined;
  const { question, article } = about;
  return { question, ...(typeof article === "string" && { article }) };
}

function readLastAsked(asked: unknown): LastAsked | undefined {
  if (!isRecord(asked) || typeof asked.question !== "string") return undefined;
  const { question, about } = asked;
  return { question, ...(typeof about === "string" && { about }) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
