import type { AroundTurn } from "../around-turn.ts";
import { errorFacts, type Log } from "../log.ts";
import type { Message } from "../message.ts";
import { plainReply, type Reply } from "../reply.ts";
import { isStoreError } from "../store/store-errors.ts";
import { inTime } from "./in-time.ts";
import { withoutMiddle } from "./long-text.ts";
import { createQueue } from "./queue.ts";
import { isSwitchedOff, offReply } from "./switched-off.ts";
import { type TurnTools, takeTurn, WELCOME } from "./turn.ts";

/** The door that every channel knocks at. */
export interface Conversations {
  /**
   * The replies to one message. Messages of one conversation are taken one at a time, in the order they came. Never
   * rejects for what a resident wrote; when something breaks, or takes too long, the reply says so. None to a copy.
   * @throws what the store throws, for a message that its channel has kept and can have answered later.
   */
  take(message: Message): Promise<readonly Reply[]>;
  /** What somebody reads on joining; that it is switched off, where it is. Never rejects. */
  welcome(): Promise<readonly Reply[]>;
}

export interface ConversationsOptions extends TurnTools {
  readonly log: Log;
  /** Milliseconds after which a turn is stopped. Default 8,000: channels give up after 10 to 15 seconds. */
  readonly turnTimeout?: number;
  /** Stands round each turn. Default: nothing does. */
  readonly aroundTurn?: AroundTurn | undefined;
}

/** Conversations that answer each message. */
export function createConversations(options: ConversationsOptions): Conversations {
  const { dialogs, wording, aroundTurn = (_message, turn) => turn() } = options;
  const inOrder = createQueue();
  return {
    take: (message) => inOrder(message.conversation, () => aroundTurn(message, () => take(message, options))),
    // Its choices begin dialogs by themselves, since nothing is kept before the first message.
    async welcome() {
      if (await isKnownToBeOff(options)) return [offReply(wording)];
      return (
        dialogs.begin(WELCOME)?.replies ?? [
          plainReply("smalltalk", wording.replies.welcome.trim(), wording.suggestions),
        ]
      );
    },
  };
}

/** Where that cannot be read, somebody is welcomed all the same: the first message will tell what is wrong. */
async function isKnownToBeOff({ store, log }: ConversationsOptions): Promise<boolean> {
  try {
    return await isSwitchedOff(store);
  } catch (error) {
    log.warn(errorFacts(error), "whether it is switched off could not be read");
    return false;
  }
}

async function take(message: Message, options: ConversationsOptions): Promise<readonly Reply[]> {
  const { wording, log, turnTimeout = 8000 } = options;
  const facts = { message: message.id, channel: message.channel };
  const late = (): readonly Reply[] => {
    log.error(facts, "turn stopped, for it took too long");
    return [plainReply("error", wording.replies.too_slow.trim())];
  };
  try {
    const read = { ...message, text: withoutMiddle(message.text) };
    return await inTime(turnTimeout, (isLate) => takeTurn(read, options, isLate), late);
  } catch (error) {
    if (message.isKept && isStoreError(error)) throw error;
    log.error({ ...facts, ...errorFacts(error) }, "turn failed");
    return [plainReply("error", wording.replies.error.trim())];
  }
}
