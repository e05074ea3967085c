import { setTimeout as pause } from "node:timers/promises";
import type { Conversations } from "../../conversation/conversations.ts";
import { errorFacts, type Log } from "../../log.ts";
import type { Message } from "../../message.ts";
import { holding } from "../../store/holding.ts";
import type { LogPage, Store } from "../../store/store.ts";
import type { DrawingWords } from "../../wording.ts";
import { answerMessage } from "./answer-message.ts";
import { putLast } from "./bounded-map.ts";
import { activityId } from "./read-activities.ts";
import { toMessage } from "./resident-message.ts";

export interface Turns {
  /** Answers a stored message in the background, as it was typed. */
  answer(message: Message): void;
  /** Answers in the background what has no answer in a conversation, where nobody in this process is at it. */
  answerWhatIsLeft(conversation: string): void;
  /** Resolves when what was taken in a conversation until now has been answered. */
  settled(conversation: string): Promise<void>;
  /** Resolves when all that was taken has been answered, or has to wait for the store to be back. */
  close(): Promise<void>;
}

export interface TurnsOptions {
  readonly store: Store;
  readonly conversations: Conversations;
  readonly words: DrawingWords;
  readonly log: Log;
  readonly now: () => number;
  /** Shows the resident that the bot is writing. */
  readonly showTyping: (message: Message) => void;
  /** The messages of a conversation that have no answer in its log, in the order they came. */
  readonly unanswered: (conversation: string) => Promise<readonly LogPage["entries"][number][]>;
}

/** A conversation that is being answered. */
interface Line {
  done: Promise<void>;
  /** Whether something came since the log was last read. */
  again: boolean;
}

/** Turns take milliseconds. After this another server takes over from one that fell over in the middle. Milliseconds. */
const HELD_MS = 3000;

/** How soon is tried again when the store is gone: at first, and at most. Milliseconds. */
const [RETRY_MS, RETRY_MOST_MS] = [200, 1600];

/** Messages remembered as they were typed, or as dealt with though nothing in their log says so. */
const MOST_REMEMBERED = 10_000;

/**
 * Turns run in the background, one at a time in each conversation among all servers. What is to be answered is read from
 * the log, in its order, so that each message is answered once, whichever server took it and whichever fell over.
 */
export function createTurns(options: TurnsOptions): Turns {
  const { store, log } = options;
  const lines = new Map<string, Line>();
  const typed = new Map<string, Message>();
  const dealtWith = new Map<string, true>();
  const closing = new AbortController();

  async function answerAll(conversation: string): Promise<void> {
    for (const { sequence, activity } of await options.unanswered(conversation)) {
      const id = activityId(conversation, sequence);
      if (dealtWith.has(id)) continue;
      await answerMessage(typed.get(id) ?? toMessage(conversation, sequence, activity), options);
      putLast(dealtWith, id, true, MOST_REMEMBERED);
      typed.delete(id);
    }
  }

  async function work(conversation: string, line: Line): Promise<void> {
    for (let wait = RETRY_MS; ; wait = Math.min(wait * 2, RETRY_MOST_MS)) {
      try {
        while (line.again) {
          line.again = false;
          await holding(store, `turn:${conversation}`, HELD_MS, () => answerAll(conversation));
        }
        return;
      } catch (error) {
        if (wait === RETRY_MS) log.error(errorFacts(error), "messages wait for the store to be back");
        line.again = true;
        if (closing.signal.aborted) return;
        await pause(wait, undefined, { signal: closing.signal }).catch(() => {});
      }
    }
  }

  function begin(conversation: string): void {
    const line: Line = { again: true, done: Promise.resolve() };
    lines.set(conversation, line);
    line.done = work(conversation, line).finally(() => lines.delete(conversation));
  }

  return {
    answer(message) {
      putLast(typed, message.id, message, MOST_REMEMBERED);
      const line = lines.get(message.conversation);
      if (line) line.again = true;
      else begin(message.conversation);
    },
    answerWhatIsLeft(conversation) {
      if (!lines.has(conversation) && !closing.signal.aborted) begin(conversation);
    },
    async settled(conversation) {
      await lines.get(conversation)?.done;
    },
    async close() {
      closing.abort();
      await Promise.all([...lines.values()].map(({ done }) => done));
    },
  };
}
