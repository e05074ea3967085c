import { errorFacts } from "../../log.ts";
import type { Message } from "../../message.ts";
import type { Reply } from "../../reply.ts";
import { isStoreError } from "../../store/store-errors.ts";
import { drawOwn, replyFromBot } from "./bot-activity.ts";
import { withThumbs } from "./thumbs.ts";
import type { TurnsOptions } from "./turns.ts";

/**
 * Takes a message's turn and stores the replies. Done again after a fall, it adds only what is missing.
 * @throws what the store throws: the message is then to be taken again.
 */
export async function answerMessage(message: Message, options: TurnsOptions): Promise<void> {
  const { store, words, now, showTyping } = options;
  const { id, conversation, user } = message;
  showTyping(message);
  const replies = await repliesTo(message, options);
  for (const [place, reply] of replies.entries()) {
    const isLast = place === replies.length - 1;
    const addressing = { conversation, user, replyToId: id, now: now() };
    const activity = replyFromBot(withThumbs(drawOwn(reply, words), id), isLast, addressing);
    await store.append(conversation, activity, { key: `reply:${id}:${place}`, user });
  }
}

/** Nothing where the turn breaks for another reason than the store: it would break again. */
async function repliesTo(message: Message, { conversations, log }: TurnsOptions): Promise<readonly Reply[]> {
  try {
    return await conversations.take(message);
  } catch (error) {
    if (isStoreError(error)) throw error;
    log.error({ activity: message.id, ...errorFacts(error) }, "a message could not be answered");
    return [];
  }
}
