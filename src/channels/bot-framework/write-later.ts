import type { ConversationReference } from "@microsoft/agents-activity";
import type { CloudAdapter } from "@microsoft/agents-hosting";
import { ProductError } from "../../errors.ts";
import { ANONYMOUS } from "./identify.ts";
import { type IncomingActivity, readActivity } from "./incoming-activity.ts";
import { createOutboundPolicy } from "./outbound-hosts.ts";
import { createPace } from "./pace.ts";
import { makePatient } from "./patient-client.ts";
import type { RetryOptions } from "./retry.ts";
import { sendThrough } from "./send-through.ts";
import type { Outgoing } from "./turn.ts";

export interface WriteLaterOptions {
  /** The bot's own id; undefined where nobody signs in. */
  readonly appId: string | undefined;
  /** Where it may be sent to; subdomains count. */
  readonly hosts: readonly string[];
  readonly sending?: RetryOptions;
}

/** Sends to a conversation when nobody wrote there. @throws ProductError `reply-not-delivered`, `bad-reference`. */
export type WriteLater = (
  reference: Readonly<Record<string, unknown>>,
  outgoing: readonly Outgoing[],
) => Promise<void>;

/** What is kept of an activity to write to its conversation later, nobody's name among it; undefined where it has no address to reply to. */
export function referenceOf({
  serviceUrl,
  channelId,
  conversation,
  from,
  recipient,
}: IncomingActivity): Readonly<Record<string, unknown>> | undefined {
  if (serviceUrl === undefined) return undefined;
  return { serviceUrl, channelId, conversation, from: { id: from.id }, recipient };
}

/** Writes to conversations whose reference was kept. */
export function createWriteLater(load: () => Promise<CloudAdapter>, options: WriteLaterOptions): WriteLater {
  const { appId, hosts, sending } = options;
  const policy = createOutboundPolicy(hosts);
  const pace = createPace();
  const identity = appId === undefined ? ANONYMOUS : { aud: appId };
  return async (kept, outgoing) => {
    // What was kept is read with the same care as what comes in: the store is not this program's alone.
    const reading = readActivity({ ...kept, type: "event" });
    if (reading.kind === "refused" || !policy.isAllowed(reading.activity.serviceUrl))
      throw new ProductError("bad-reference", "The address that was kept is not one to write to.");
    const { serviceUrl, channelId, conversation, from: user, recipient: agent } = reading.activity;
    const reference = { serviceUrl, channelId, conversation, user, agent } as ConversationReference;
    const adapter = await load();
    await adapter.continueConversation(identity, reference, async (context) => {
      // The package makes an id up, and would send this as an answer to a message that never was.
      delete context.activity.id;
      makePatient(context, pace, sending);
      await sendThrough(context)(outgoing);
    });
  };
}
