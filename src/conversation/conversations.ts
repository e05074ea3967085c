import type { Answering } from "../answering/answer.ts";
import { errorFacts, type Log } from "../log.ts";
import type { Message } from "../message.ts";
import { plainReply, type Reply } from "../reply.ts";
import type { Store } from "../store/store.ts";
import type { Wording } from "../wording.ts";
import { createQueue } from "./queue.ts";
import { takeTurn } from "./turn.ts";

/** The door that every channel knocks at. */
export interface Conversations {
  /**
   * The replies to one message. Messages of one conversation are taken one at a time, in the order they came. Never
   * rejects for what a resident wrote; when something breaks the reply says so.
   */
  take(message: Message): Promise<readonly Reply[]>;
  /** What somebody reads on joining. */
  welcome(): readonly Reply[];
}

export interface ConversationsOptions {
  readonly answering: Answering;
  readonly store: Store;
  readonly wording: Wording;
  readonly log: Log;
}

/** Conversations that answer each message. */
export function createConversations({ answering, store, wording, log }: ConversationsOptions): Conversations {
  const inOrder = createQueue();
  return {
    take: (message) =>
      inOrder(message.conversation, async () => {
        try {
          return await takeTurn(message, { answering, store });
        } catch (error) {
          log.error({ message: message.id, channel: message.channel, ...errorFacts(error) }, "turn failed");
          return [plainReply("error", wording.replies.error.trim())];
        }
      }),
    welcome: () => [plainReply("smalltalk", wording.replies.welcome.trim(), wording.suggestions)],
  };
}
