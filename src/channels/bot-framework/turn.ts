import type { Conversations } from "../../conversation/conversations.ts";
import { unhear } from "../../conversation/unhear.ts";
import type { Reply } from "../../reply.ts";
import type { Store } from "../../store/store.ts";
import { abilitiesOf } from "../drawing/abilities.ts";
import type { IncomingActivity } from "./incoming-activity.ts";
import { answerInvoke, type InvokeAnswer } from "./invoke.ts";
import { type SendReplyOptions, sendReply } from "./send-reply.ts";
import { conversationKey, toMessage } from "./to-message.ts";
import { showingTyping } from "./typing.ts";
import { createWelcome } from "./welcome.ts";

/** An activity that the bot sends, without its addresses. */
export interface Outgoing {
  readonly type: string;
}

/** Sends activities to where the turn came from, in order. @throws ProductError `reply-not-delivered`. */
export type Send = (outgoing: readonly Outgoing[]) => Promise<void>;

/** What is done about one activity; settles when the replies are sent. Gives what an invoke is answered with. */
type Turn = (activity: IncomingActivity, send: Send) => Promise<InvokeAnswer | undefined>;

export interface TurnOptions extends SendReplyOptions {
  readonly conversations: Conversations;
  readonly store: Store;
  /** Milliseconds until a resident is shown that an answer is on its way. Default 1200. */
  readonly typingAfter?: number;
  /** Told of each message whose replies did not reach the resident. */
  readonly countUndelivered?: ((channel: string) => void) | undefined;
}

/** Answers messages and invokes, welcomes who joins, forgets who leaves, and takes all else without a word. */
export function createTurn(options: TurnOptions): Turn {
  const tools = { ...options, welcome: createWelcome(options.store) };
  return async (activity, send) => {
    if (activity.type !== "invoke") {
      await take(activity, send, tools);
      return undefined;
    }
    const say = (text: string): Promise<void> => answer({ ...activity, text }, send, options);
    return answerInvoke(activity, { ...options, say });
  };
}

interface Tools extends TurnOptions {
  readonly welcome: ReturnType<typeof createWelcome>;
}

async function take(activity: IncomingActivity, send: Send, tools: Tools): Promise<void> {
  const { conversations, store, welcome } = tools;
  const sayHello = async (): Promise<void> => sendAll(await conversations.welcome(), activity, send, tools);
  switch (activity.type) {
    case "message":
      return answer(activity, send, tools);
    case "messageUpdate":
      return isEdited(activity) ? answer(activity, send, tools) : undefined;
    case "conversationUpdate":
      return welcome(activity, sayHello);
    case "installationUpdate":
      if (activity.action?.startsWith("remove")) return store.erase(conversationKey(activity));
      return welcome(activity, sayHello);
    case "deleteUserData":
      return void (await store.eraseUser(activity.from.id));
    default:
      return undefined;
  }
}

/** A question that was changed is answered anew; one that was deleted and brought back has been answered. */
function isEdited({ eventType = "editMessage", text = "" }: IncomingActivity): boolean {
  return eventType === "editMessage" && text !== "";
}

async function answer(activity: IncomingActivity, send: Send, options: TurnOptions): Promise<void> {
  const message = toMessage(activity);
  const work = options.conversations.take(message);
  const replies = await showingTyping(work, () => showTyping(activity, send), options.typingAfter);
  try {
    await sendAll(replies, activity, send, options);
  } catch (error) {
    options.countUndelivered?.(message.channel);
    await unhear(message, options.store);
    throw error;
  }
}

async function sendAll(
  replies: readonly Reply[],
  activity: IncomingActivity,
  send: Send,
  options: TurnOptions,
): Promise<void> {
  for (const reply of replies) await sendReply(reply, activity, send, options);
}

/** Where replies go into the response, or a channel shows nothing of the sort, there is nothing to show. */
async function showTyping({ channelId, deliveryMode }: IncomingActivity, send: Send): Promise<void> {
  if (deliveryMode !== "expectReplies" && abilitiesOf(channelId).typing) await send([{ type: "typing" }]);
}
