import type { Store } from "../../store/store.ts";
import type { IncomingActivity } from "./incoming-activity.ts";
import { conversationKey, isGroup } from "./to-message.ts";

/** Milliseconds in which a conversation is welcomed once: 30 days, after which a bot that is added again says hello again. */
const ONCE_IN = 30 * 86_400_000;

/** Welcomes that did not arrive and may be tried again; more at once than this only happen when nothing can be sent. */
const MOST_FAILED = 1000;

/** Sends the welcome where somebody joins, by `send`; nothing where the conversation has been welcomed. */
type Welcome = (activity: IncomingActivity, send: () => Promise<void>) => Promise<void>;

/**
 * Welcomes a conversation once, however often and by whatever activity its channel tells of it: Teams sends two when the
 * bot is installed. A welcome that did not arrive is tried again when the channel tells again.
 */
export function createWelcome(store: Store): Welcome {
  const failed = new Set<string>();
  return async (activity, send) => {
    if (!isJoined(activity)) return;
    const key = `welcome:${conversationKey(activity)}`;
    if (!failed.delete(key) && !(await store.claim(key, ONCE_IN))) return;
    try {
      await send();
    } catch (error) {
      if (failed.size < MOST_FAILED) failed.add(key);
      throw error;
    }
  };
}

/** In a group only the bot's own coming is news; elsewhere a resident's is, which Teams does not tell of by itself. */
function isJoined(activity: IncomingActivity): boolean {
  const { type, membersAdded, recipient, channelId, action = "" } = activity;
  if (type === "installationUpdate") return action.startsWith("add");
  const isBot = membersAdded.some(({ id }) => id === recipient.id);
  if (isGroup(activity)) return isBot;
  return membersAdded.some(({ id }) => id !== recipient.id) || (isBot && channelId === "msteams");
}
