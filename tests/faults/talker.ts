import { setTimeout as pause } from "node:timers/promises";
import { type Answer, ask } from "./ask.ts";
import type { Tally } from "./tally.ts";

export interface Talker {
  /** Sends a message until it is acknowledged. */
  say(): Promise<void>;
  /** Waits until everything acknowledged is answered, and counts what became of it. */
  count(): Promise<Tally>;
  readonly conversation: string;
  /** The address of a stream that goes on after the watermark; undefined while no server gives one. */
  streamUrl(watermark: string): Promise<string | undefined>;
}

interface Logged {
  readonly id: string;
  readonly type: string;
  readonly from: { readonly role?: string };
  readonly replyToId?: string;
  readonly channelData?: { readonly clientActivityID?: string; readonly more?: boolean };
}

/** How long what was acknowledged may take to be answered, a server's fall included. Milliseconds. */
const ANSWERED_WITHIN = 20_000;
const RETRY_MS = 30;

let talkers = 0;

/** Somebody with a conversation of their own, who tries again whatever fails, as a well-made client does. */
export async function openTalker(url: string, secret: string): Promise<Talker> {
  const from = { "x-forwarded-for": `198.18.${Math.floor(++talkers / 250) % 250}.${(talkers % 250) + 1}` };
  let failed = 0;
  const call = async (method: string, path: string, token: string, body?: object): Promise<Answer> => {
    const answer = await ask(`${url}/v3/directline${path}`, { method, token, headers: from, body });
    // Who is told to come back has not met a failure.
    if (answer.status === 0 || (answer.status >= 500 && answer.status !== 503)) failed += 1;
    return answer;
  };
  const insist = async (method: string, path: string, token: string, body?: object): Promise<Answer> => {
    for (;;) {
      const answer = await call(method, path, token, body);
      // There is nothing to try again for where the conversation is gone.
      if ((answer.status >= 200 && answer.status < 300) || answer.status === 404) return answer;
      await pause(RETRY_MS);
    }
  };
  const { token } = (await insist("POST", "/tokens/generate", secret, {})).body;
  const { conversationId } = (await insist("POST", "/conversations", token, {})).body;
  const activities = `/conversations/${conversationId}/activities`;
  const acknowledged: string[] = [];

  async function log(): Promise<Logged[]> {
    const all: Logged[] = [];
    for (let watermark = ""; ; ) {
      const { body } = await insist("GET", `${activities}?watermark=${watermark}`, token);
      if (!body.activities?.length) return all;
      all.push(...body.activities);
      watermark = body.watermark;
    }
  }

  return {
    conversation: conversationId,
    async say() {
      const clientActivityID = `message-${acknowledged.length}`;
      const message = {
        type: "message",
        text: `Hello ${acknowledged.length}`,
        channelData: { clientActivityID },
      };
      const { status } = await insist("POST", activities, token, message);
      if (status === 200) acknowledged.push(clientActivityID);
    },
    async count() {
      const end = Date.now() + ANSWERED_WITHIN;
      let logged = await log();
      while (unanswered(logged, acknowledged).length > 0 && Date.now() < end) {
        await pause(RETRY_MS);
        logged = await log();
      }
      return { ...judge(logged, acknowledged), failed };
    },
    async streamUrl(watermark) {
      const { status, body } = await call(
        "GET",
        `/conversations/${conversationId}?watermark=${watermark}`,
        token,
      );
      return status === 200 ? body.streamUrl : undefined;
    },
  };
}

function unanswered(logged: readonly Logged[], acknowledged: readonly string[]): string[] {
  return acknowledged.filter((name) => repliesTo(name, logged).length === 0);
}

/** Counts by what stands in the log; the order is that of the messages sent, each followed by its reply in that order. */
function judge(logged: readonly Logged[], acknowledged: readonly string[]): Omit<Tally, "failed"> {
  const sent = logged.filter((each) => each.channelData?.clientActivityID !== undefined);
  const names = sent.map((each) => each.channelData?.clientActivityID ?? "");
  const replied = logged
    .filter(isLastReply)
    .map(({ replyToId }) => sent.findIndex(({ id }) => id === replyToId));
  return {
    acknowledged: acknowledged.length,
    lost: unanswered(logged, acknowledged).length,
    doubled: names.length - new Set(names).size + replied.length - new Set(replied).size,
    outOfOrder:
      fallsIn(names.map((name) => Number(name.split("-")[1]))) +
      fallsIn(replied) +
      fallsIn(logged.map(({ id }) => Number(id.split("|")[1]))),
  };
}

function repliesTo(name: string, logged: readonly Logged[]): Logged[] {
  const message = logged.find((each) => each.channelData?.clientActivityID === name);
  return message ? logged.filter((each) => isLastReply(each) && each.replyToId === message.id) : [];
}

function isLastReply({ from, type, replyToId, channelData }: Logged): boolean {
  return from.role === "bot" && type === "message" && replyToId !== undefined && channelData?.more !== true;
}

/** How often a number is smaller than the one before it. */
export function fallsIn(numbers: readonly number[]): number {
  return numbers.filter((number, place) => place > 0 && number < (numbers[place - 1] ?? 0)).length;
}
