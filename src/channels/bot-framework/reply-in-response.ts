import type { IncomingActivity } from "./incoming-activity.ts";
import type { Outgoing } from "./turn.ts";

/** What is sent, addressed as an answer to an activity, for a channel that reads it out of the response. */
export function addressed(outgoing: Outgoing, activity: IncomingActivity): object {
  const { channelId, conversation, from, recipient, id } = activity;
  return {
    ...outgoing,
    channelId,
    conversation,
    from: recipient,
    recipient: from,
    ...(id !== undefined && { replyToId: id }),
    timestamp: new Date().toISOString(),
  };
}
