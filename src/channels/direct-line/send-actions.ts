import { errorFacts } from "../../log.ts";
import { plainReply } from "../../reply.ts";
import type { StoredActivity } from "../../store/store.ts";
import { isStoreError } from "../../store/store-errors.ts";
import { asKept } from "./as-kept.ts";
import { BOT, drawOwn, fromBot } from "./bot-activity.ts";
import type { Action, Call } from "./call.ts";
import { clientActivityId, type IncomingActivity, readIncoming } from "./incoming-activity.ts";
import type { Parts } from "./parts.ts";
import { activityId } from "./read-activities.ts";
import { done, isRefused, type Outcome, refused } from "./refusals.ts";
import { toMessage } from "./resident-message.ts";
import { keepThumb } from "./thumbs.ts";

/** POST /conversations/{id}/activities: stored, then acknowledged, then answered in the background. */
export const postActivity: Action = async (call, parts) => {
  const refusal = await refuseSending(call, parts);
  if (refusal) return refusal;
  const incoming = readIncoming(call.body);
  if (isRefused(incoming)) return incoming.code === "UploadNotSupported" ? refuseFile(call, parts) : incoming;
  // Never stored, so it has the place that no activity has.
  if (incoming.type === "typing") return done({ id: activityId(call.conversation, 0) });
  try {
    return await store(incoming, call, parts);
  } catch (error) {
    if (isStoreError(error)) throw error;
    parts.log.error({ request: call.requestId, ...errorFacts(error) }, "an activity could not be stored");
    return refused("BotRejectedActivity");
  }
};

/** POST /conversations/{id}/upload: refused, and the resident told so. */
export const refuseUpload: Action = async (call, parts) =>
  (await refuseSending(call, parts)) ?? refuseFile(call, parts);

async function refuseSending({ conversation }: Call, { limits, records }: Parts) {
  const wait = limits.posts(conversation);
  if (wait > 0) return refused("TooManyRequests", undefined, wait);
  const { started, ended } = await records.look(conversation);
  if (!started) return refused("ConversationNotFound");
  return ended ? refused("ConversationEnded") : undefined;
}

async function refuseFile(
  { conversation, caller }: Call,
  { store, records, noFiles, words, now }: Parts,
): Promise<Outcome> {
  const user = caller.kind === "token" ? caller.holder.user : (await records.look(conversation)).user;
  const reply = drawOwn(plainReply("error", noFiles), words);
  await store.append(conversation, fromBot(reply, { conversation, user, now: now() }), { user });
  return refused("UploadNotSupported");
}

async function store(
  incoming: IncomingActivity,
  { caller, conversation }: Call,
  parts: Parts,
): Promise<Outcome> {
  const activity = await fromResident(incoming, caller, conversation, parts);
  const clientId = clientActivityId(incoming);
  const { sequence, duplicate } = await parts.store.append(conversation, asKept(activity), {
    key: clientId === undefined ? undefined : `client:${clientId}`,
    user: activity.from.id,
  });
  if (!duplicate) await keepThumb(activity, conversation, parts.store);
  // Answered from what was typed, which is kept nowhere.
  if (!duplicate && incoming.type === "message")
    parts.turns.answer(toMessage(conversation, sequence, activity));
  return done({ id: activityId(conversation, sequence) });
}

// Who sent it is what the token says. Only a holder of the secret may speak for others.
async function fromResident(
  incoming: IncomingActivity,
  caller: Call["caller"],
  conversation: string,
  { records, now }: Parts,
): Promise<StoredActivity & { readonly from: { readonly id: string; readonly role: "user" } }> {
  const id =
    caller.kind === "token"
      ? caller.holder.user
      : (incoming.from?.id ?? (await records.look(conversation)).user);
  return {
    ...incoming,
    channelId: "directline",
    from: { ...incoming.from, id, role: "user" },
    recipient: BOT,
    conversation: { id: conversation },
    timestamp: new Date(now()).toISOString(),
  };
}
