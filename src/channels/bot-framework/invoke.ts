import type { Store } from "../../store/store.ts";
import type { DrawingWords } from "../../wording.ts";
import { readFeedback } from "./feedback.ts";
import type { IncomingActivity } from "./incoming-activity.ts";
import { conversationKey } from "./to-message.ts";

/** What Teams shows or keeps of an invoke: an HTTP status, and a body whose shape depends on what was invoked. */
export interface InvokeAnswer {
  readonly status: number;
  readonly body?: object;
}

export interface InvokeTools {
  readonly store: Store;
  readonly words: DrawingWords;
  /** Takes what was pressed on a card as if the resident had said it, and sends the replies. */
  readonly say: (text: string) => Promise<void>;
}

type Invoke = (activity: IncomingActivity, tools: InvokeTools) => Promise<InvokeAnswer>;

const INVOKES: Readonly<Record<string, Invoke>> = {
  "adaptiveCard/action": pressCard,
  "message/submitAction": takeFeedback,
  "message/fetchTask": showNoForm,
};

/** The longest label of a card's action that is taken, in characters. */
const MOST_LABEL = 1000;

/** The answer to an invoke; 400 where its value is not what its name promises, 501 where the bot does not take it. */
export async function answerInvoke(activity: IncomingActivity, tools: InvokeTools): Promise<InvokeAnswer> {
  const { name = "" } = activity;
  const invoke = Object.hasOwn(INVOKES, name) ? INVOKES[name] : undefined;
  return invoke
    ? invoke(activity, tools)
    : refusal(501, "NotImplemented", "This bot does not take that invoke.");
}

/** A pressed Action.Execute, which clients other than Teams make of our cards' actions. */
async function pressCard({ value }: IncomingActivity, { say }: InvokeTools): Promise<InvokeAnswer> {
  const ask = (value as CardAction | null | undefined)?.action?.data?.ask;
  if (typeof ask !== "string" || ask.trim() === "" || ask.length > MOST_LABEL) {
    const error = {
      code: "BadRequest",
      message: "value.action.data.ask must be the label that was pressed.",
    };
    return { status: 400, body: { statusCode: 400, type: "application/vnd.microsoft.error", value: error } };
  }
  await say(ask);
  return {
    status: 200,
    body: { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: ask },
  };
}

interface CardAction {
  readonly action?: { readonly data?: { readonly ask?: unknown } | null } | null;
}

/** The thumbs below an answer in Teams. */
async function takeFeedback(activity: IncomingActivity, { store }: InvokeTools): Promise<InvokeAnswer> {
  const feedback = readFeedback(activity.value);
  if (!feedback) return refusal(400, "BadRequest", "value must be feedback: a reaction, like or dislike.");
  const from = { user: activity.from.id, conversation: conversationKey(activity) };
  await store.addFeedback({ ...feedback, at: new Date().toISOString() }, from);
  return { status: 200, body: {} };
}

/** Teams asks for a form of the bot's own only where a message promised one, and ours use Teams' form. */
async function showNoForm(_activity: IncomingActivity, { words }: InvokeTools): Promise<InvokeAnswer> {
  return { status: 200, body: { task: { type: "message", value: words.no_form } } };
}

function refusal(status: number, code: string, message: string): InvokeAnswer {
  return { status, body: { error: { code, message } } };
}
