import type { Log } from "../../log.ts";
import type { Reply } from "../../reply.ts";
import type { DrawingWords } from "../../wording.ts";
import { drawInWords, drawReply } from "../drawing/draw-reply.ts";
import type { IncomingActivity } from "./incoming-activity.ts";
import type { Send } from "./turn.ts";

/** With these a channel refuses what stands in a message, and not who sends it or how often. */
const REFUSES_CONTENT = [400, 413, 415, 422];

export interface SendReplyOptions {
  /** The words around a reply. */
  readonly words: DrawingWords;
  readonly log: Log;
}

/**
 * Sends a reply as its channel shows it; a card that the channel refuses is sent again as words, since half of a reply is
 * worth more than none. @throws ProductError `reply-not-delivered`.
 */
export async function sendReply(
  reply: Reply,
  { channelId }: IncomingActivity,
  send: Send,
  { words, log }: SendReplyOptions,
): Promise<void> {
  const drawn = drawReply(reply, channelId, words);
  try {
    await send(drawn);
  } catch (error) {
    const { status } = ((error as Error).cause ?? {}) as { status?: unknown };
    const hasCard = drawn.some(({ attachments }) => attachments !== undefined);
    if (!hasCard || !REFUSES_CONTENT.includes(Number(status))) throw error;
    log.warn(
      { channel: channelId, channelStatus: status },
      "a card was refused, so the reply is sent in words",
    );
    await send(drawInWords(reply, channelId, words));
  }
}
