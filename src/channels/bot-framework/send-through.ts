import type { Activity } from "@microsoft/agents-activity";
import type { TurnContext } from "@microsoft/agents-hosting";
import { ProductError } from "../../errors.ts";
import type { Send } from "./turn.ts";

/**
 * Sends activities to the `serviceUrl` that a turn came from.
 * @throws ProductError `reply-not-delivered` when the channel does not take one; those after it are not sent.
 */
export function sendThrough(context: TurnContext): Send {
  return async (outgoing) => {
    if (outgoing.length === 0) return;
    try {
      await context.sendActivities(outgoing as unknown as Activity[]);
    } catch (cause) {
      throw new ProductError("reply-not-delivered", "The channel did not take the reply.", { cause });
    }
  };
}
