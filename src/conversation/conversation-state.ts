import type { About } from "../answering/about.ts";

/** What is remembered of a conversation between two messages. Plain JSON, and nobody else's to write. */
export interface ConversationState {
  readonly about?: About;
}

/** The state out of whatever was stored: what is not as it should be is forgotten, never an error. */
export function readState(stored: unknown): ConversationState {
  const about = isRecord(stored) ? stored.about : undefined;
  if (!isRecord(about) || typeof about.question !== "string") return {};
  const { question, article } = about;
  return { about: { question, ...(typeof article === "string" && { article }) } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
