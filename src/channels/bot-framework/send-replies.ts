import type { Activity } from "@microsoft/agents-activity";
import type { ConnectorClient, TurnContext } from "@microsoft/agents-hosting";
import { ProductError } from "../../errors.ts";
import type { Reply } from "../../reply.ts";
import { toActivity } from "../reply-activity.ts";

/** How long one send to a channel may take, in milliseconds. Channels give the whole turn 10 to 15 seconds. */
const SEND_TIMEOUT = 8000;

/**
 * Sends the replies to where the turn came from, in order: to its `serviceUrl`, or into the response where the channel
 * expects them there.
 * @throws ProductError `reply-not-delivered` when the channel does not take one; those after it are not sent.
 */
export async function sendReplies(
  context: TurnContext,
  replies: readonly Reply[],
  timeout: number = SEND_TIMEOUT,
): Promise<void> {
  if (replies.length === 0) return;
  limitSendTime(context, timeout);
  try {
    await context.sendActivities(replies.map((reply) => toActivity(reply) as unknown as Activity));
  } catch (cause) {
    throw new ProductError("reply-not-delivered", "The channel did not take the reply.", { cause });
  }
  context.bufferedReplyActivities.forEach(nameChannel);
}

/** The package's client waits for an answer without limit; each request of this turn's client is given one. */
function limitSendTime(context: TurnContext, timeout: number): void {
  const client: ConnectorClient | undefined = context.turnState.get(context.adapter.ConnectorClientKey);
  if (!client) return;
  const { httpClient } = client;
  const request = httpClient.request.bind(httpClient);
  httpClient.request = (config) => request({ ...config, timeout });
}

/** A reply written into the response would carry the package's private `_channelId` instead of `channelId`. */
function nameChannel(reply: Activity): void {
  reply.toJSON = () => {
    const { _channelId, toJSON: _itself, ...fields } = reply;
    return { ...fields, channelId: _channelId };
  };
}
