import type { StoredActivity } from "../../store/store.ts";
import { drawOwn, fromBot } from "./bot-activity.ts";
import type { Action, Call } from "./call.ts";
import { readJsonObject } from "./json-object.ts";
import type { Parts } from "./parts.ts";
import { addressKey } from "./rate-limit.ts";
import { readActivities } from "./read-activities.ts";
import { done, refused } from "./refusals.ts";
import { issueToken, isUserId, newConversationId, newUserId } from "./token-actions.ts";
import type { TokenHolder } from "./tokens.ts";
import { readWatermark, writeWatermark } from "./watermark.ts";

/** Activities in one answer to a poll; the client asks again until there are none. */
const PAGE = 50;

/** POST /conversations: 201 where it begins with this, 200 where the token had begun it before. */
export const startConversation: Action = async (call, parts) => {
  const { caller, body, address } = call;
  const wishes = body.trim() === "" ? {} : readJsonObject(body);
  if (wishes === undefined) return refused("BadSyntax");
  if (caller.kind === "token") {
    const wait = parts.limits.starts(addressKey(address));
    if (wait > 0) return refused("TooManyRequests", undefined, wait);
  }
  const holder = caller.kind === "token" ? caller.holder : newHolder(wishes);
  const isNew = await begin(holder, parts);
  return done(await session(holder, "", parts), isNew ? 201 : 200);
};

/** GET /conversations/{id}: a fresh token, and a stream that goes on after the watermark. */
export const resumeConversation: Action = async (call, parts) => {
  const refusal = await refuseReading(call, parts);
  if (refusal) return refusal;
  const { user } = await parts.records.look(call.conversation);
  const holder =
    call.caller.kind === "token" ? call.caller.holder : { conversation: call.conversation, user };
  const place = readWatermark(call.watermark);
  return done(await session(holder, place.sequence > 0 ? writeWatermark(place) : "", parts));
};

/** GET /conversations/{id}/activities: what came after the watermark. */
export const pollActivities: Action = async (call, parts) => {
  const refusal = await refuseReading(call, parts);
  if (refusal) return refusal;
  const { activities, place } = await readActivities(
    parts.store,
    call.conversation,
    readWatermark(call.watermark),
    PAGE,
  );
  return done({ activities, watermark: writeWatermark(place) });
};

/** GET /session/getsessionid: asked for before a sign-in card, of which this bot has none. */
export const sessionId: Action = async ({ caller }) =>
  done({ sessionId: caller.kind === "token" ? caller.holder.conversation : "" });

async function refuseReading({ conversation }: Call, { limits, records }: Parts) {
  const wait = limits.reads(conversation);
  if (wait > 0) return refused("TooManyRequests", undefined, wait);
  const { started } = await records.look(conversation);
  return started ? undefined : refused("ConversationNotFound");
}

function newHolder(wishes: Record<string, unknown>): TokenHolder {
  const id = (wishes.user as { id?: unknown } | null | undefined)?.id;
  return { conversation: newConversationId(), user: isUserId(id) ? id : newUserId() };
}

// Each part has its own key, so that a start which was cut short is made whole by the next.
async function begin({ conversation, user }: TokenHolder, parts: Parts): Promise<boolean> {
  const { store, now } = parts;
  const opening = {
    type: "conversationUpdate",
    channelId: "directline",
    from: { id: user, role: "user" },
    conversation: { id: conversation },
    membersAdded: [{ id: user }],
    timestamp: new Date(now()).toISOString(),
  };
  const { duplicate } = await store.append(conversation, opening, { key: "start", user });
  for (const [place, welcome] of (await welcomes({ conversation, user }, parts)).entries())
    await store.append(conversation, welcome, { key: `welcome:${place}`, user });
  return !duplicate;
}

/** What is said to whoever begins a conversation. It stands in the log right after the opening, from place 2 on. */
export async function welcomes(
  { conversation, user }: TokenHolder,
  { conversations, words, now }: Parts,
): Promise<StoredActivity[]> {
  return (await conversations.welcome()).map((reply) =>
    fromBot(drawOwn(reply, words), { conversation, user, now: now() }),
  );
}

async function session(
  holder: TokenHolder,
  watermark: string,
  { tokens, publicUrl }: Parts,
): Promise<object> {
  const query = new URLSearchParams({
    ...(watermark && { watermark }),
    t: await tokens.issueForStream(holder),
  });
  const host = publicUrl().replace(/^http/, "ws");
  return {
    ...(await issueToken(tokens, holder)),
    streamUrl: `${host}/v3/directline/conversations/${holder.conversation}/stream?${query}`,
  };
}
