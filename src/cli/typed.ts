import { randomUUID } from "node:crypto";
import type { Message } from "../message.ts";

/** A message as somebody types it at a terminal. */
export function typed(text: string, conversation: string): Message {
  const at = new Date().toISOString();
  return { id: randomUUID(), conversation, user: "terminal", channel: "terminal", locale: "en-GB", text, at };
}
