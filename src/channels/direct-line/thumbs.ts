import type { Store, StoredActivity } from "../../store/store.ts";
import type { AnswerData } from "../drawing/answer-data.ts";
import type { DrawnActivity } from "../drawing/drawn-activity.ts";
import { isWorthFeedback } from "../drawing/worth-feedback.ts";
import { isFromBot } from "./bot-activity.ts";
import { activityId } from "./read-activities.ts";

/** What Web Chat names the event that a thumb sends. */
const EVENT = "webchat:activity-status/feedback";

/** A thumb comes back without saying on which message, so its address says to which question the answer was. */
const ADDRESS = "ms-directline://postback?answered=";

/** Replies to one message, and what else may have been said before the last of them. */
const NEAR = 20;

/** The reply with thumbs up and down below it in Web Chat, where it is worth asking. */
export function withThumbs(activity: DrawnActivity, question: string): DrawnActivity {
  if (!isWorthFeedback(activity.channelData?.answer.kind ?? "error")) return activity;
  const [message = EMPTY, ...others] = activity.entities ?? [];
  const target = { "@type": "EntryPoint", urlTemplate: `${ADDRESS}${encodeURIComponent(question)}` };
  const potentialAction = ["LikeAction", "DislikeAction"].map((type) => ({
    "@type": type,
    actionStatus: "PotentialActionStatus",
    target,
  }));
  return { ...activity, entities: [{ ...message, potentialAction }, ...others] };
}

/** Keeps what a thumb says of an answer, where the activity is one and the answer is there. */
export async function keepThumb(
  { type, name, entities, from, timestamp }: StoredActivity,
  conversation: string,
  store: Store,
): Promise<void> {
  if (type !== "event" || name !== EVENT || !Array.isArray(entities)) return;
  const [thumb] = entities as ({ "@type"?: unknown; target?: { urlTemplate?: unknown } } | null)[];
  const useful = thumb?.["@type"] === "LikeAction";
  if (!useful && thumb?.["@type"] !== "DislikeAction") return;
  const answer = await findAnswer(thumb?.target?.urlTemplate, conversation, store);
  if (!answer) return;
  const about = answer.sources[0]?.passage ?? answer.topic;
  await store.addFeedback(
    { useful, ...(about !== undefined && { about }), at: String(timestamp) },
    { user: (from as { id: string }).id, conversation },
  );
}

async function findAnswer(address: unknown, conversation: string, store: Store) {
  if (typeof address !== "string" || !address.startsWith(ADDRESS)) return undefined;
  const sequence = Number(/%7C(\d{7,15})$/.exec(address)?.[1]);
  if (!sequence || address !== addressOf(conversation, sequence)) return undefined;
  const question = activityId(conversation, sequence);
  const { entries } = await store.read(conversation, sequence, NEAR);
  const reply = entries.find(({ activity }) => isFromBot(activity) && activity.replyToId === question);
  return (reply?.activity.channelData as { answer?: AnswerData } | undefined)?.answer;
}

function addressOf(conversation: string, sequence: number): string {
  return `${ADDRESS}${encodeURIComponent(activityId(conversation, sequence))}`;
}

const EMPTY = {
  type: "https://schema.org/Message",
  "@type": "Message",
  "@context": "https://schema.org",
  "@id": "",
};
