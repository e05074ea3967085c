import { randomUUID } from "node:crypto";
import type { Message } from "../../message.ts";
import type { IncomingActivity } from "./incoming-activity.ts";
import { withoutMention } from "./mention.ts";

const LANGUAGE_TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i;

const ISO_8601 = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** How far a channel's clock may be from ours. Milliseconds: a day. */
const MOST_APART = 86_400_000;

/** What a resident sent, out of a message activity; an attachment alone is a message without text. */
export function toMessage(activity: IncomingActivity, now: Date = new Date()): Message {
  return {
    id: activity.id ?? randomUUID(),
    conversation: conversationKey(activity),
    user: activity.from.id,
    channel: activity.channelId,
    locale: LANGUAGE_TAG.test(activity.locale ?? "") ? (activity.locale as string) : "en-GB",
    text: withoutMention(activity.text ?? "", activity.entities, activity.recipient.id),
    at: sentAt(activity, now),
    mayBeCopy: true,
  };
}

/** When the channel says that it was sent; the time of arrival where it says nothing, or nothing that can be. */
function sentAt({ timestamp = "" }: IncomingActivity, now: Date): string {
  const told = ISO_8601.test(timestamp) ? Date.parse(timestamp) : Number.NaN;
  const isLikely = Math.abs(told - now.getTime()) < MOST_APART;
  return isLikely ? new Date(told).toISOString() : now.toISOString();
}

/** What a conversation is known by inside: with its channel, since two channels may give out the same id. */
export function conversationKey(activity: IncomingActivity): string {
  return `${activity.channelId}/${activity.conversation.id}`;
}
