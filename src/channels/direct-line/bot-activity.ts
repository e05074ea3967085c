import type { Reply } from "../../reply.ts";
import type { StoredActivity } from "../../store/store.ts";
import type { DrawingWords } from "../../wording.ts";
import { drawReply } from "../drawing/draw-reply.ts";
import type { DrawnActivity } from "../drawing/drawn-activity.ts";

/** Who answers. */
export const BOT = { id: "community-safety-bot", name: "Community safety assistant", role: "bot" } as const;

export interface Addressing {
  readonly conversation: string;
  readonly user: string;
  /** The id of the activity that is answered. */
  readonly replyToId?: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** An activity of the bot, addressed to the resident. */
export function fromBot(
  activity: object,
  { conversation, user, replyToId, now }: Addressing,
): StoredActivity {
  return {
    ...activity,
    channelId: "directline",
    from: BOT,
    recipient: { id: user, role: "user" },
    conversation: { id: conversation },
    timestamp: new Date(now).toISOString(),
    ...(replyToId !== undefined && { replyToId }),
  };
}

/** Whether the bot wrote it. Residents' activities are given their role by us, so it cannot be claimed. */
export function isFromBot(activity: StoredActivity): boolean {
  return (activity.from as { role?: unknown } | undefined)?.role === "bot";
}

/** A reply as our own page and Web Chat draw it. */
export function drawOwn(reply: Reply, words: DrawingWords): DrawnActivity {
  const [drawn] = drawReply(reply, "directline", words);
  if (drawn === undefined) throw new Error("A reply was drawn as nothing.");
  return drawn;
}

/** A reply to a message; `isLast` is false where another to the same message follows it. */
export function replyFromBot(reply: DrawnActivity, isLast: boolean, addressing: Addressing): StoredActivity {
  return fromBot(
    isLast ? reply : { ...reply, channelData: { ...reply.channelData, more: true } },
    addressing,
  );
}

/** Whether a message is answered once this stands in the log. */
export function isLastReply(activity: StoredActivity): boolean {
  return isFromBot(activity) && (activity.channelData as { more?: unknown } | undefined)?.more !== true;
}
