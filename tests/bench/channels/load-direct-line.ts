import { setTimeout as pause } from "node:timers/promises";
import { type Load, load } from "./load.ts";
import { questionAt } from "./questions.ts";
import type { Server } from "./start-server.ts";

/** For this benchmark alone. */
export const SECRET = "a secret of the benchmark and of nobody else";

/** Fewer than the server takes of one conversation in a minute. */
const MESSAGES_EACH = 50;
const MESSAGES = 20_000;

interface Session {
  readonly conversationId: string;
  readonly token: string;
}

/** Messages a second, until the last one that was taken is answered: they are acknowledged before. Default: 20 connections. */
export async function loadDirectLine(server: Server, connections = 20): Promise<Load> {
  const { url } = server;
  const sessions: Session[] = [];
  while (sessions.length < MESSAGES / MESSAGES_EACH) sessions.push(await start(url));
  const sessionAt = (place: number): Session => sessions[place % sessions.length] as Session;
  const [began, before] = [performance.now(), server.busy()];
  const run = await load({
    server,
    requestAt: (place) => {
      const { conversationId, token } = sessionAt(place);
      return {
        path: `/v3/directline/conversations/${conversationId}/activities`,
        body: { type: "message", from: { id: "dl_resident" }, text: questionAt(place) },
        headers: { authorization: `Bearer ${token}` },
      };
    },
    expects: '"id"',
    amount: MESSAGES,
    connections,
  });
  const answers = await Promise.all(sessions.map((session) => countAnswers(url, session)));
  const answered = answers.reduce((sum, count) => sum + count, 0);
  const seconds = (performance.now() - began) / 1000;
  const perBusySecond = answered / (server.busy() - before);
  return { ...run, perSecond: answered / seconds, perBusySecond };
}

async function start(url: string): Promise<Session> {
  const response = await fetch(`${url}/v3/directline/conversations`, {
    method: "POST",
    headers: { authorization: `Bearer ${SECRET}` },
  });
  return (await response.json()) as Session;
}

interface Page {
  readonly activities: readonly {
    readonly type: string;
    readonly replyToId?: string;
    readonly channelData?: { readonly more?: true };
    readonly from: { readonly role: string };
  }[];
  readonly watermark: string;
}

/** Reads a conversation until each message that was taken has its reply; how many that are. */
async function countAnswers(url: string, { conversationId, token }: Session): Promise<number> {
  let [watermark, asked, answered] = ["", 0, 0];
  for (;;) {
    const address = `${url}/v3/directline/conversations/${conversationId}/activities?watermark=${watermark}`;
    const response = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
    if (!response.ok) {
      await pause(1000 * Number(response.headers.get("retry-after") ?? 1));
      continue;
    }
    const page = (await response.json()) as Page;
    watermark = page.watermark;
    asked += page.activities.filter(({ type, from }) => type === "message" && from.role === "user").length;
    answered += page.activities.filter(
      ({ replyToId, channelData }) => replyToId !== undefined && !channelData?.more,
    ).length;
    if (page.activities.length > 0) continue;
    if (asked === answered) return answered;
    await pause(10);
  }
}
