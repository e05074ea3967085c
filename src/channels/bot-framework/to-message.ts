import { randomUUID } from "node:crypto";
import type { Message } from "../../message.ts";
import type { IncomingActivity } from "./incoming-activity.ts";
import { withoutMention } from "./mention.ts";

const LANGUAGE_TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i;

/** What a resident sent, out of a message activity; an attachment alone is a message without text. */
export function toMessage(activity: IncomingActivity, now: Date = new Date()): Message {
  return {
    id: activity.id ?? randomUUID(),
    conversation: conversationKey(activity),
    user: activity.from.id,
    channel: activity.channelId,
    locale: LANGUAGE_TAG.test(activity.locale ?? "") ? (activity.locale as string) : "en-GB",
    text: withoutMention(activity.text ?? "", activity.entities, activity.recipient.id),
    at: now.toISOString(),
  };
}

/** What a conversation is known by inside: with its channel, since two channels may give out the same id. */
export function conversationKey(activity: IncomingActivity): string {
  return `${activity.channelId}/${activity.conversation.id}`;
}
