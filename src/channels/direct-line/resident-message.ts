import type { Message } from "../../message.ts";
import type { StoredActivity } from "../../store/store.ts";
import { cutText } from "./as-kept.ts";
import { activityId } from "./read-activities.ts";

const LANGUAGE_TAG = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}$/;

/** A message activity as the message that the conversation takes. */
export function toMessage(conversation: string, sequence: number, activity: StoredActivity): Message {
  const { id: user } = activity.from as { id: string };
  const { locale, timestamp } = activity as { locale?: string; timestamp: string };
  const pressed = pressedLabel(activity);
  return {
    id: activityId(conversation, sequence),
    conversation,
    user,
    channel: "directline",
    isKept: true,
    locale: locale !== undefined && LANGUAGE_TAG.test(locale) ? locale : "en-GB",
    text: cutText(textOf(activity)),
    ...(pressed !== undefined && { choice: cutText(pressed) }),
    at: timestamp,
  };
}

// A postBack button sends a value without a text.
function textOf({ text, value }: StoredActivity): string {
  if (typeof text === "string") return text;
  return typeof value === "string" ? value : "";
}

function pressedLabel(activity: StoredActivity): string | undefined {
  const data = activity.channelData as { postBack?: unknown; choice?: unknown } | undefined;
  if (typeof data?.choice === "string") return data.choice;
  return data?.postBack === true ? textOf(activity) : undefined;
}
