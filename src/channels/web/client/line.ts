import type { Activity } from "../drawing/activity.ts";
import { type Conversation, openConversation, refreshToken } from "./conversation.ts";
import { askDirectLine, forgetConversation, hasEnded } from "./direct-line.ts";
import { pause, retryDelay } from "./pause.ts";
import { saveSession } from "./session.ts";
import { type Following, followConversation, type StreamListener } from "./stream.ts";

/** A message on its way. */
export interface Outgoing {
  readonly text: string;
  /** Sent twice under one id, it is still one message. */
  readonly clientId: string;
  /** Whether a suggestion was pressed, as opposed to typed. */
  readonly isChoice: boolean;
}

export interface Line {
  /** Sends a message, after those sent before it. */
  send(message: Outgoing): Promise<Outcome>;
  /** Opens the stream anew. */
  reconnect(): void;
  /** Has the conversation deleted, and begins another. */
  forget(): Promise<void>;
}

export interface LineListener {
  onActivities(activities: readonly Activity[], isHistory: boolean): void;
  onConnection(isConnected: boolean): void;
  /** A conversation had ended, or was cleared, and another one has been begun. */
  onRenewed(isCleared: boolean): void;
}

/** Tokens last 30 minutes. Milliseconds. */
const REFRESH_MS = 15 * 60_000;

/** What was said before comes in frames that follow one another closely. Milliseconds. */
const HISTORY_MS = 500;

/** How long a message waits for a conversation to be opened. Milliseconds. */
const OPEN_MS = 20_000;

type Outcome = "sent" | "failed" | "busy";

/** A conversation that ends sooner than this after the one before is not at once followed by another. Milliseconds. */
const LASTING_MS = 60_000;

/** The line to the bot: opens or resumes the conversation, follows it, and begins another when it has ended. */
export function createLine(pageToken: string, listener: LineListener): Line {
  let current: { readonly conversation: Conversation; readonly following: Following } | undefined;
  let renewedAt = Number.NEGATIVE_INFINITY;
  let shortOnes = 0;
  let opened = open(pageToken);
  let queue: Promise<unknown> = opened;
  setInterval(async () => refreshToken(await opened), REFRESH_MS);
  return {
    send: (message) => {
      const sent = Promise.race([queue, pause(OPEN_MS)]).then(() => send(message));
      queue = sent;
      return sent;
    },
    reconnect: () => current?.following.reconnect(),
    forget: async () => {
      const conversation = await opened;
      renew(conversation, true);
      await forgetConversation(conversation.token);
    },
  };

  async function open(token?: string): Promise<Conversation> {
    const conversation = await openPatiently(token, listener.onConnection);
    const onEnded = (): void => renew(conversation);
    const following = followConversation(conversation, { ...tellHistory(conversation, listener), onEnded });
    current = { conversation, following };
    return conversation;
  }

  async function send(message: Outgoing): Promise<Outcome> {
    const conversation = await Promise.race([opened, pause(OPEN_MS)]);
    if (!conversation) return "failed";
    const outcome = await post(conversation, message);
    if (outcome !== "ended") return outcome;
    renew(conversation);
    const next = await Promise.race([opened, pause(OPEN_MS)]);
    const again = next ? await post(next, message) : "failed";
    return again === "ended" ? "failed" : again;
  }

  /** Both the stream and a message may find out that a conversation has ended: the first to do so begins another. */
  function renew(ended: Conversation, isCleared = false): void {
    if (current?.conversation !== ended) return;
    current.following.stop();
    current = undefined;
    shortOnes = !isCleared && performance.now() - renewedAt < LASTING_MS ? shortOnes + 1 : 0;
    renewedAt = performance.now();
    saveSession(undefined);
    opened = shortOnes === 0 ? open() : pause(retryDelay(shortOnes)).then(() => open());
    listener.onRenewed(isCleared);
  }
}

async function openPatiently(
  pageToken: string | undefined,
  onConnection: LineListener["onConnection"],
): Promise<Conversation> {
  for (let failures = 0; ; failures++) {
    // The page's token may have been used up, or have grown too old, by the first attempt.
    const conversation = await openConversation(failures === 0 ? pageToken : undefined);
    if (conversation) return conversation;
    onConnection(false);
    await pause(retryDelay(failures));
  }
}

/** The first activities of a resumed conversation are what was said before the page was loaded. */
function tellHistory(
  { isResumed }: Conversation,
  { onActivities, onConnection }: LineListener,
): Omit<StreamListener, "onEnded"> {
  let isHistory = isResumed;
  return {
    onConnection,
    onActivities: (activities) => {
      onActivities(activities, isHistory);
      setTimeout(() => {
        isHistory = false;
      }, HISTORY_MS);
    },
  };
}

async function post(conversation: Conversation, message: Outgoing): Promise<Outcome | "ended"> {
  const path = `conversations/${encodeURIComponent(conversation.id)}/activities`;
  const answered = await askDirectLine("POST", path, conversation.token, toActivity(message));
  if (hasEnded(answered)) return "ended";
  if (answered.status === 429) return "busy";
  return answered.status === 200 ? "sent" : "failed";
}

function toActivity({ text, clientId, isChoice }: Outgoing): object {
  const channelData = { clientActivityID: clientId, ...(isChoice && { choice: text }) };
  return { type: "message", text, textFormat: "plain", locale: document.documentElement.lang, channelData };
}
