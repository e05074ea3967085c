import type { Message } from "../../src/message.ts";

/** A message, with what the test cares about. */
export function aMessage(given: Partial<Message> = {}): Message {
  return {
    id: "m-1",
    conversation: "c-1",
    user: "u-1",
    channel: "directline",
    locale: "en-GB",
    text: "Where is it based?",
    at: "2026-11-22T12:00:00.000Z",
    ...given,
  };
}
