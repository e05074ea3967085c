import type { Effect } from "../dialogs/effect.ts";
import type { Message } from "../message.ts";
import type { Store } from "../store/store.ts";
import type { LastAsked } from "./conversation-state.ts";
import type { UnansweredEffect } from "./unanswered.ts";

/** What a turn has done besides replying: what a dialog asked for, and what editors learn from. */
export type TurnEffect = Effect | UnansweredEffect;

/** Whose effects they are, and what was asked last. */
export interface Doing {
  readonly message: Pick<Message, "user" | "conversation" | "channel" | "at" | "later">;
  readonly lastAsked: LastAsked | undefined;
  readonly store: Store;
}

/**
 * Does what a turn asks for, in order.
 * @throws what the store throws.
 */
export async function carryOut(effects: readonly TurnEffect[], doing: Doing): Promise<void> {
  for (const effect of effects) {
    switch (effect.kind) {
      case "feedback":
        await keepFeedback(effect, doing);
        break;
      case "unanswered":
        await doing.store.noteUnanswered({
          question: effect.question,
          reason: effect.reason,
          at: doing.message.at,
        });
        break;
      case "subscribe":
        await subscribe(doing);
        break;
      case "unsubscribe":
        await doing.store.unsubscribe({ conversation: doing.message.conversation });
    }
  }
}

function keepFeedback(
  { useful, reason, keepsWords }: Extract<Effect, { kind: "feedback" }>,
  { message: { user, conversation, at }, lastAsked, store }: Doing,
): Promise<void> {
  const { about, question } = lastAsked ?? {};
  const feedback = {
    useful,
    ...(reason !== undefined && { reason }),
    ...(about !== undefined && { about }),
    ...(keepsWords && question !== undefined && { said: question }),
    at,
  };
  return store.addFeedback(feedback, { user, conversation });
}

/** Somebody who began on one channel cannot be written to on another: nothing is kept then. */
async function subscribe({ message, store }: Doing): Promise<void> {
  const { user, conversation, channel, at, later } = message;
  if (later) await store.subscribe({ user, conversation, channel, reference: later, at });
}
