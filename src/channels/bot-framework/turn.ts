import type { Activity } from "@microsoft/agents-activity";
import type { TurnContext } from "@microsoft/agents-hosting";
import type { Conversations } from "../../conversation/conversations.ts";
import { createInOrder } from "./in-order.ts";
import type { IncomingActivity } from "./incoming-activity.ts";
import { sendReplies } from "./send-replies.ts";
import { conversationKey, toMessage } from "./to-message.ts";
import { createWelcomed } from "./welcomed.ts";

/** What is done about one activity; settles when the replies are sent. */
type Turn = (context: TurnContext, activity: IncomingActivity) => Promise<void>;

export interface TurnOptions {
  readonly conversations: Conversations;
  /** How long one send to a channel may take, in milliseconds. Default 8000. */
  readonly sendTimeout?: number;
}

/**
 * Answers messages, welcomes who joins, and takes every other type of activity without a word. Turns of one
 * conversation run in order, sending included, so that replies arrive in the order of the questions.
 */
export function createTurn({ conversations, sendTimeout }: TurnOptions): Turn {
  const inOrder = createInOrder();
  const welcomed = createWelcomed();
  return async (context, activity) => {
    const conversation = conversationKey(activity);
    switch (activity.type) {
      case "message":
        return inOrder(conversation, async () => {
          await sendReplies(context, await conversations.take(toMessage(activity)), sendTimeout);
        });
      case "conversationUpdate":
        return inOrder(conversation, async () => {
          if (!hasNewcomer(activity) || welcomed.has(conversation)) return;
          await sendReplies(context, conversations.welcome(), sendTimeout);
          welcomed.add(conversation);
        });
      case "invoke":
        return answerInvoke(context, activity);
      default:
        return undefined;
    }
  };
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
