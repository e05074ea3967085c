import type { Answering } from "../answering/answer.ts";
import type { Message } from "../message.ts";
import type { Reply } from "../reply.ts";
import type { Store } from "../store/store.ts";
import { type ConversationState, readState } from "./conversation-state.ts";

export interface TurnTools {
  readonly answering: Answering;
  readonly store: Store;
}

/** Somebody else may save in between; more often than this it does not happen by chance. */
const MOST_TRIES = 5;

/**
 * One turn: the replies to a message, given once the conversation's new state is saved.
 * @throws what the store throws, and an Error where the state changes each time it is to be saved.
 */
export async function takeTurn(message: Message, { answering, store }: TurnTools): Promise<readonly Reply[]> {
  for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
    const { state, version } = await store.loadState(message.conversation);
    const { replies, next } = play(message, readState(state), answering);
    if (await store.saveState(message.conversation, next, version)) return replies;
  }
  throw new Error("the conversation's state keeps changing");
}

interface Played {
  readonly replies: readonly Reply[];
  readonly next: ConversationState;
}

function play(message: Message, state: ConversationState, answering: Answering): Played {
  const { reply, about } = answering(message.text, state.about);
  return { replies: [reply], next: about ? { about } : {} };
}
