import { hash, randomUUID } from "node:crypto";
import type { Message } from "../../message.ts";
import { abilitiesOf } from "../drawing/abilities.ts";
import { emailText } from "./email-text.ts";
import type { IncomingActivity } from "./incoming-activity.ts";
import { withoutMention } from "./mention.ts";
import { unescaped } from "./unescaped.ts";
import { referenceOf } from "./write-later.ts";

const LANGUAGE_TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i;

const ISO_8601 = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** How far a channel's clock may be from ours. Milliseconds: a day. */
const MOST_APART = 86_400_000;

/** What somebody says who only calls the bot by its name. */
const CALLED = "help";

/** What a resident sent, out of a message activity or an edited one; an attachment alone is a message without text. */
export function toMessage(activity: IncomingActivity, now: Date = new Date()): Message {
  const later = canWriteLater(activity) ? referenceOf(activity) : undefined;
  return {
    id: messageId(activity),
    conversation: isGroup(activity)
      ? `${conversationKey(activity)}/${activity.from.id}`
      : conversationKey(activity),
    user: activity.from.id,
    channel: activity.channelId,
    locale: LANGUAGE_TAG.test(activity.locale ?? "") ? (activity.locale as string) : "en-GB",
    text: ownWords(activity),
    at: sentAt(activity, now),
    mayBeCopy: true,
    ...(later && { later }),
  };
}

/** Nobody in a group agrees for all the others. */
function canWriteLater(activity: IncomingActivity): boolean {
  return abilitiesOf(activity.channelId).later && !isGroup(activity);
}

/** An edited message keeps its id, and is another message for all that. */
function messageId({ id, type, text = "" }: IncomingActivity): string {
  if (id === undefined) return randomUUID();
  return type === "messageUpdate" ? `${id}/edited/${hash("sha256", text, "base64url").slice(0, 16)}` : id;
}

/** What was typed, or pressed on a card, without what the channel adds to it. */
function ownWords(activity: IncomingActivity): string {
  const { channelId, value, entities, recipient } = activity;
  const text = activity.text ?? pressedOn(value);
  if (channelId === "email") return emailText(text);
  const words = unescaped(withoutMention(text, entities, recipient.id), channelId);
  return words.trim() === "" && text.trim() !== "" ? CALLED : words;
}

/** The label of an Action.Submit of our cards, where the channel sends no text with it. */
function pressedOn(value: unknown): string {
  const ask = (value as { ask?: unknown } | null | undefined)?.ask;
  return typeof ask === "string" ? ask : "";
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

/** Whether several people talk there. Each of them has a conversation of their own with the bot, and no one's dialog. */
export function isGroup({ conversation }: IncomingActivity): boolean {
  const { isGroup = false, conversationType = "personal" } = conversation;
  return isGroup || conversationType !== "personal";
}
