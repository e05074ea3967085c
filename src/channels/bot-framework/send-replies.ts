import type { Activity } from "@microsoft/agents-activity";
import type { TurnContext } from "@microsoft/agents-hosting";
import { ProductError } from "../../errors.ts";
import type { Reply } from "../../reply.ts";
import type { DrawingWords } from "../../wording.ts";
import { drawReply } from "../drawing/draw-reply.ts";

/**
 * Sends the replies, drawn for the channel, to where the turn came from, in order: to its `serviceUrl`, or into the
 * response where the channel expects them there.
 * @throws ProductError `reply-not-delivered` when the channel does not take one; those after it are not sent.
 */
export async function sendReplies(
  context: TurnContext,
  replies: readonly Reply[],
  words: DrawingWords,
): Promise<void> {
  if (replies.length === 0) return;
  const drawn = replies.flatMap((reply) => drawReply(reply, context.activity.channelId ?? "", words));
  try {
    await context.sendActivities(drawn as unknown as Activity[]);
  } catch (cause) {
    throw new ProductError("reply-not-delivered", "The channel did not take the reply.", { cause });
  }
  context.bufferedReplyActivities.forEach(nameChannel);
}

/** A reply written into the response would carry the package's private `_channelId` instead of `channelId`. */
function nameChannel(reply: Activity): void {
  reply.toJSON = () => {
    const { _channelId, toJSON: _itself, ...fields } = reply;
    return { ...fields, channelId: _channelId };
  };
}
