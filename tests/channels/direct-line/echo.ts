import type { Conversations } from "../../../src/conversation/conversations.ts";
import type { Message } from "../../../src/message.ts";
import { plainReply } from "../../../src/reply.ts";

export interface Echo extends Conversations {
  /** Every message taken, in order. */
  readonly taken: readonly Message[];
}

/** Conversations that say back what they hear; "twice" is said back twice. */
export function echo(): Echo {
  const taken: Message[] = [];
  return {
    taken,
    async take(message) {
      taken.push(message);
      const reply = plainReply("answered", `You said: ${message.text}`);
      return message.text === "twice" ? [reply, reply] : [reply];
    },
    welcome: async () => [plainReply("smalltalk", "Welcome.")],
  };
}
