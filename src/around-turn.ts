import type { Message } from "./message.ts";
import type { Reply } from "./reply.ts";

/** Stands round each turn, to count it or to trace it; gives back what the turn gives. It must not look at words. */
export type AroundTurn = (
  message: Message,
  turn: () => Promise<readonly Reply[]>,
) => Promise<readonly Reply[]>;
