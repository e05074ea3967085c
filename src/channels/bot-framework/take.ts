import type { Activity } from "@microsoft/agents-activity";
import type { CloudAdapter } from "@microsoft/agents-hosting";
import type { Request, Response } from "express";
import type { Log } from "../../log.ts";
import { failureFacts } from "./failure.ts";
import type { Identity } from "./identify.ts";
import type { IncomingActivity } from "./incoming-activity.ts";
import type { InvokeAnswer } from "./invoke.ts";
import { createPace } from "./pace.ts";
import { makePatient } from "./patient-client.ts";
import { addressed } from "./reply-in-response.ts";
import type { RetryOptions } from "./retry.ts";
import { sendThrough } from "./send-through.ts";
import type { Outgoing, Send } from "./turn.ts";
import type { UnderWay } from "./under-way.ts";

/** Does what is to be done about an activity, in its turn. */
export type Take = (activity: IncomingActivity, send: Send) => Promise<InvokeAnswer | undefined>;

export interface ConnectorOptions {
  readonly log: Log;
  /** How replies are sent that a channel does not take at once. */
  readonly sending?: RetryOptions;
  /** How long a channel waits for us to take an activity, milliseconds. Default 12,000: after 15 seconds it sends it again. */
  readonly takeWithin?: number;
  readonly underWay: UnderWay;
}

/** Takes an activity whose channel reads the replies out of the response. Nothing of the package is needed for that. */
export async function answerInResponse(
  activity: IncomingActivity,
  take: Take,
  response: Response,
): Promise<void> {
  const activities: object[] = [];
  const send = async (outgoing: readonly Outgoing[]): Promise<void> => {
    activities.push(...outgoing.map((one) => addressed(one, activity)));
  };
  const invoked = await take(activity, send);
  if (invoked) await send([invokeResponse(invoked)]);
  response.json({ activities });
}

/** Takes activities whose replies go to the service address of their channel. */
export function answerThroughConnector(
  load: () => Promise<CloudAdapter>,
  take: Take,
  { log, sending, takeWithin = 12_000, underWay }: ConnectorOptions,
): (activity: IncomingActivity, request: Request, response: Response) => Promise<void> {
  const pace = createPace();
  return async (activity, { headers }, response) => {
    // For the log: the rest of the address may name a conversation.
    const outbound = new URL(activity.serviceUrl ?? "").host;
    response.locals.replyHost = outbound;
    const facts = { request: response.getHeader("x-request-id"), channel: activity.channelId };
    const onFailure = (error: unknown): void =>
      log.error({ ...facts, ...failureFacts(error, outbound) }, "activity failed after it was taken");
    const onLate = (): void => void response.status(200).end();
    const user = response.locals.identity as Identity;
    const adapter = await load();
    const job = (): Promise<void> =>
      adapter.process({ body: { ...activity }, headers, method: "POST", user }, response, async (context) => {
        makePatient(context, pace, sending);
        const invoked = await take(activity, sendThrough(context));
        if (invoked) await context.sendActivity(invokeResponse(invoked) as Activity);
      });
    const atMost = activity.type === "invoke" ? undefined : takeWithin;
    await underWay.run(job, { atMost, onLate, onFailure });
  };
}

function invokeResponse(value: InvokeAnswer): Outgoing {
  const answer = { type: "invokeResponse", value };
  return answer;
}
