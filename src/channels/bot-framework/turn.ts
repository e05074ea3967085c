import type { Activity } from "@microsoft/agents-activity";
import type { TurnContext } from "@microsoft/agents-hosting";
import type { Conversations } from "../../conversation/conversations.ts";
import { unhear } from "../../conversation/unhear.ts";
import type { Store } from "../../store/store.ts";
import type { DrawingWords } from "../../wording.ts";
import type { IncomingActivity } from "./incoming-activity.ts";
import { createPace } from "./pace.ts";
import { makePatient } from "./patient-client.ts";
import type { RetryOptions } from "./retry.ts";
import { sendReplies } from "./send-replies.ts";
import { conversationKey, toMessage } from "./to-message.ts";
import { createWelcomed } from "./welcomed.ts";

/** What is done about one activity; settles when the replies are sent. */
export type Turn = (context: TurnContext, activity: IncomingActivity) => Promise<void>;

export interface TurnOptions {
  readonly conversations: Conversations;
  readonly store: Store;
  /** The words around a reply. */
  readonly words: DrawingWords;
  /** How replies are sent that a channel does not take at once. */
  readonly sending?: RetryOptions;
}

/** Answers messages, welcomes who joins, and takes every other type of activity without a word. */
export function createTurn(options: TurnOptions): Turn {
  const { conversations, words, sending } = options;
  const welcomed = createWelcomed();
  const pace = createPace();
  return async (context, activity) => {
    makePatient(context, pace, sending);
    const conversation = conversationKey(activity);
    switch (activity.type) {
      case "message":
        return answer(context, activity, options);
      case "conversationUpdate":
        if (!hasNewcomer(activity) || welcomed.has(conversation)) return;
        await sendReplies(context, conversations.welcome(), words);
        welcomed.add(conversation);
        return;
      case "invoke":
        return answerInvoke(context, activity);
      default:
        return undefined;
    }
  };
}

async function answer(
  context: TurnContext,
  activity: IncomingActivity,
  { conversations, store, words }: TurnOptions,
): Promise<void> {
  const message = toMessage(activity);
  const replies = await conversations.take(message);
  try {
    await sendReplies(context, replies, words);
  } catch (error) {
    await unhear(message, store);
    throw error;
  }
}

function hasNewcomer({ membersAdded, recipient }: IncomingActivity): boolean {
  return membersAdded.some((member) => member.id !== recipient.id);
}

/** Teams sends feedback on an answer as an invoke, and shows an error unless it is taken. */
async function answerInvoke(context: TurnContext, { name }: IncomingActivity): Promise<void> {
  const value =
    name === "message/submitAction"
      ? { status: 200 }
      : {
          status: 501,
          body: { error: { code: "NotImplemented", message: "This bot does not take that invoke." } },
        };
  await context.sendActivity({ type: "invokeResponse", value } as Activity);
}
