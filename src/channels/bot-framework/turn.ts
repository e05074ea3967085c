import type { Conversations } from "../../conversation/conversations.ts";
import { unhear } from "../../conversation/unhear.ts";
import type { Reply } from "../../reply.ts";
import type { Store } from "../../store/store.ts";
import type { DrawingWords } from "../../wording.ts";
import { drawReply } from "../drawing/draw-reply.ts";
import type { IncomingActivity } from "./incoming-activity.ts";
import { conversationKey, toMessage } from "./to-message.ts";
import { createWelcomed } from "./welcomed.ts";

/** An activity that the bot sends, without its addresses. */
export interface Outgoing {
  readonly type: string;
}

/** Sends activities to where the turn came from, in order. @throws ProductError `reply-not-delivered`. */
export type Send = (outgoing: readonly Outgoing[]) => Promise<void>;

/** What an invoke is answered with: an HTTP status, and a body. */
export interface InvokeAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** What is done about one activity; settles when the replies are sent. Gives what an invoke is answered with. */
type Turn = (activity: IncomingActivity, send: Send) => Promise<InvokeAnswer | undefined>;

export interface TurnOptions {
  readonly conversations: Conversations;
  readonly store: Store;
  /** The words around a reply. */
  readonly words: DrawingWords;
}

/** Answers messages, welcomes who joins, and takes every other type of activity without a word. */
export function createTurn(options: TurnOptions): Turn {
  const welcomed = createWelcomed();
  return async (activity, send) => {
    const conversation = conversationKey(activity);
    switch (activity.type) {
      case "message":
        await answer(activity, send, options);
        return undefined;
      case "conversationUpdate":
        if (!hasNewcomer(activity) || welcomed.has(conversation)) return undefined;
        await send(drawn(options.conversations.welcome(), activity, options));
        welcomed.add(conversation);
        return undefined;
      case "invoke":
        return answerInvoke(activity);
      default:
        return undefined;
    }
  };
}

async function answer(activity: IncomingActivity, send: Send, options: TurnOptions): Promise<void> {
  const message = toMessage(activity);
  const replies = await options.conversations.take(message);
  try {
    await send(drawn(replies, activity, options));
  } catch (error) {
    await unhear(message, options.store);
    throw error;
  }
}

function drawn(
  replies: readonly Reply[],
  { channelId }: IncomingActivity,
  { words }: TurnOptions,
): readonly Outgoing[] {
  return replies.flatMap((reply) => drawReply(reply, channelId, words));
}

function hasNewcomer({ membersAdded, recipient }: IncomingActivity): boolean {
  return membersAdded.some((member) => member.id !== recipient.id);
}

/** Teams sends feedback on an answer as an invoke, and shows an error unless it is taken. */
function answerInvoke({ name }: IncomingActivity): InvokeAnswer {
  if (name === "message/submitAction") return { status: 200 };
  const error = { code: "NotImplemented", message: "This bot does not take that invoke." };
  return { status: 501, body: { error } };
}
