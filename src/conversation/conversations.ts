import { errorFacts, type Log } from "../log.ts";
import type { Message } from "../message.ts";
import { plainReply, type Reply } from "../reply.ts";
import type { Wording } from "../wording.ts";
import { createQueue } from "./queue.ts";
import { type TurnTools, takeTurn } from "./turn.ts";

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

export interface ConversationsOptions extends TurnTools {
  readonly wording: Wording;
  readonly log: Log;
}

/** Conversations that answer each message. */
export function createConversations(options: ConversationsOptions): Conversations {
  const { dialogs, wording, log } = options;
  const inOrder = createQueue();
  return {
    take: (message) =>
      inOrder(message.conversation, async () => {
        try {
          return await takeTurn(message, options);
        } catch (error) {
          log.error({ message: message.id, channel: message.channel, ...errorFacts(error) }, "turn failed");
          return [plainReply("error", wording.replies.error.trim())];
        }
      }),
    // Its choices begin dialogs by themselves, since nothing is kept before the first message.
    welcome: () =>
      dialogs.begin("welcome")?.replies ?? [
        plainReply("smalltalk", wording.replies.welcome.trim(), wording.suggestions),
      ],
  };
}
