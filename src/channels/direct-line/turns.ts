import type { Conversations } from "../../conversation/conversations.ts";
import { errorFacts, type Log } from "../../log.ts";
import type { Message } from "../../message.ts";
import type { Reply } from "../../reply.ts";
import type { Store } from "../../store/store.ts";
import type { DrawingWords } from "../../wording.ts";
import { drawOwn, replyFromBot } from "./bot-activity.ts";
import { withThumbs } from "./thumbs.ts";

export interface Turns {
  /** Answers a stored message in the background. One that is already waiting is not taken again. */
  take(message: Message): void;
  /** Resolves when every message that was taken until now, in one conversation or in all, has been answered. */
  settled(conversation?: string): Promise<void>;
}

export interface TurnsOptions {
  readonly store: Store;
  readonly conversations: Conversations;
  readonly words: DrawingWords;
  readonly log: Log;
  readonly now: () => number;
  /** Shows the resident that the bot is writing. */
  readonly showTyping: (message: Message) => void;
  /** Told when the replies to a message could not be stored. */
  readonly onLost: (conversation: string) => void;
}

/** Turns run in the background: one at a time in each conversation, so that replies stand in the order of questions. */
export function createTurns(options: TurnsOptions): Turns {
  const queues = new Map<string, Promise<void>>();
  const waiting = new Set<string>();

  async function takeTurn(message: Message): Promise<void> {
    try {
      await answer(message, options);
    } catch (error) {
      options.log.error({ activity: message.id, ...errorFacts(error) }, "a message could not be answered");
    } finally {
      waiting.delete(message.id);
    }
  }

  return {
    take(message) {
      if (waiting.has(message.id)) return;
      waiting.add(message.id);
      const { conversation } = message;
      const turn = (queues.get(conversation) ?? Promise.resolve())
        .then(() => takeTurn(message))
        .then(() => {
          if (queues.get(conversation) === turn) queues.delete(conversation);
        });
      queues.set(conversation, turn);
    },
    async settled(conversation) {
      await (conversation === undefined ? Promise.all(queues.values()) : queues.get(conversation));
    },
  };
}

async function answer(message: Message, options: TurnsOptions): Promise<void> {
  options.showTyping(message);
  const replies = await options.conversations.take(message);
  try {
    await appendReplies(message, replies, options);
  } catch (error) {
    options.onLost(message.conversation);
    throw error;
  }
}

async function appendReplies(
  { id, conversation, user }: Message,
  replies: readonly Reply[],
  { store, words, now }: TurnsOptions,
): Promise<void> {
  for (const [place, reply] of replies.entries()) {
    const isLast = place === replies.length - 1;
    const addressing = { conversation, user, replyToId: id, now: now() };
    // A turn that is taken again after a fall adds only what is missing.
    await store.append(
      conversation,
      replyFromBot(withThumbs(drawOwn(reply, words), id), isLast, addressing),
      {
        key: `reply:${id}:${place}`,
        user,
      },
    );
  }
}
