import type { StoredActivity } from "../../store/store.ts";
import type { Call } from "./call.ts";
import { startConversation, welcomes } from "./conversation-actions.ts";
import type { Parts } from "./parts.ts";
import { activityId, readActivities } from "./read-activities.ts";
import { isRefused } from "./refusals.ts";
import { postActivity } from "./send-actions.ts";
import { issueToken, newConversationId, newUserId } from "./token-actions.ts";
import type { TokenHolder } from "./tokens.ts";
import { START } from "./watermark.ts";

/** Conversations of pages that are drawn whole by this server, each request by the token that the page before carried. */
export interface Forms {
  /** A conversation that has not begun: nothing is kept of it until something is said. */
  open(): Promise<Transcript>;
  /** What has been said in a token's conversation; another one, not begun, where the token is no longer good. */
  read(token: string): Promise<Transcript>;
  /** Says something, and waits for the answer. A token that is no longer good begins another conversation. */
  say(token: string, said: Said): Promise<Transcript>;
  /** Deletes all that was said in a token's conversation. */
  forget(token: string): Promise<void>;
}

interface Said {
  /** Sent twice under one id, it is still one message. */
  readonly id: string;
  readonly text: string;
  /** Whether a suggestion was pressed, as opposed to typed. */
  readonly isChoice: boolean;
  readonly locale: string;
  /** The client's network address. */
  readonly address: string | undefined;
  /** What a log line names it by. */
  readonly requestId: string;
}

export interface Transcript {
  readonly conversation: string;
  readonly token: string;
  /** Whether anything is kept of it yet. */
  readonly hasBegun: boolean;
  /** All that is to be read, oldest first, each with its id. */
  readonly activities: readonly StoredActivity[];
  /** `busy` and `failed`: what was said could not be taken; `renewed`: it was said in another conversation. */
  readonly outcome: "read" | "said" | "renewed" | "busy" | "failed";
}

/** More than anybody says in a conversation that is kept for a day. */
const MOST_ACTIVITIES = 2000;

/** The forms' door to the same conversations as the protocol's. */
export function createForms(parts: Parts): Forms {
  return {
    open: () => open(newHolder(), parts),
    read: async (token) => transcript((await holderOfToken(token, parts)) ?? newHolder(), "read", parts),
    say: async (token, said) => {
      const known = await holderOfToken(token, parts);
      const holder = known ?? newHolder();
      const outcome = await say(holder, said, parts);
      await parts.turns.settled(holder.conversation);
      const isRenewed = outcome === "said" && token !== "" && known === undefined;
      return transcript(holder, isRenewed ? "renewed" : outcome, parts);
    },
    forget: async (token) => {
      const holder = await holderOfToken(token, parts);
      if (!holder) return;
      await parts.turns.settled(holder.conversation);
      await parts.store.erase(holder.conversation);
    },
  };
}

async function open(holder: TokenHolder, parts: Parts): Promise<Transcript> {
  const { conversation } = holder;
  const { token } = await issueToken(parts.tokens, holder);
  const activities = (await welcomes(holder, parts)).map((activity, place) => ({
    ...activity,
    id: activityId(conversation, place + 2),
  }));
  return { conversation, token, hasBegun: false, activities, outcome: "read" };
}

async function say(holder: TokenHolder, said: Said, parts: Parts): Promise<"said" | "busy" | "failed"> {
  const { conversation } = holder;
  const channelData = { clientActivityID: said.id, ...(said.isChoice && { choice: said.text }) };
  const activity = { type: "message", text: said.text, locale: said.locale, channelData };
  const call: Call = {
    caller: { kind: "token", holder },
    conversation,
    watermark: "",
    body: "",
    address: said.address,
    requestId: said.requestId,
  };
  const { started } = await parts.records.look(conversation);
  const begun = started ? undefined : await startConversation(call, parts);
  const outcome =
    begun && isRefused(begun)
      ? begun
      : await postActivity({ ...call, body: JSON.stringify(activity) }, parts);
  if (!isRefused(outcome)) return "said";
  return outcome.code === "TooManyRequests" ? "busy" : "failed";
}

async function transcript(
  holder: TokenHolder,
  outcome: Transcript["outcome"],
  parts: Parts,
): Promise<Transcript> {
  const { conversation } = holder;
  const { started } = await parts.records.look(conversation);
  if (!started) return { ...(await open(holder, parts)), outcome };
  const { activities } = await readActivities(parts.store, conversation, START, MOST_ACTIVITIES);
  const { token } = await issueToken(parts.tokens, holder);
  return { conversation, token, hasBegun: true, activities, outcome };
}

async function holderOfToken(token: string, { tokens }: Parts): Promise<TokenHolder | undefined> {
  const reading = await tokens.read(token);
  return reading.kind === "valid" && reading.holder.trustedOrigins === undefined ? reading.holder : undefined;
}

function newHolder(): TokenHolder {
  return { conversation: newConversationId(), user: newUserId() };
}
