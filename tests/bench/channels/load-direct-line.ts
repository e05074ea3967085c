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

/** Messages a second, until the last one is answered: they are acknowledged before. */
export async function loadDirectLine(server: Server): Promise<Load> {
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
  });
  await Promise.all(sessions.map((session) => allAnswered(url, session)));
  const seconds = (performance.now() - began) / 1000;
  const perBusySecond = MESSAGES / (server.busy() - before);
  return { ...run, perSecond: MESSAGES / seconds, perBusySecond };
}

async function start(url: string): Promise<Session> {
  const response = await fetch(`${url}/v3/directline/conversations`, {
    method: "POST",
    headers: { authorization: `Bearer ${SECRET}` },
  });
  return (await response.json()) as Session;
}

/** Reads a conversation until each message of it has its reply. */
async function allAnswered(url: string, { conversationId, token }: Session): Promise<void> {
  let watermark = "";
  let open = MESSAGES_EACH;
  while (open > 0) {
    const address = `${url}/v3/directline/conversations/${conversationId}/activities?watermark=${watermark}`;
    const response = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
    const page = (await response.json()) as {
      activities: { replyToId?: string; channelData?: { more?: true } }[];
      watermark: string;
    };
    watermark = page.watermark;
    open -= page.activities.filter(
      ({ replyToId, channelData }) => replyToId !== undefined && !channelData?.more,
    ).length;
    if (page.activities.length === 0) await pause(10);
  }
}
