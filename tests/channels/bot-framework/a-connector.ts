import { EventEmitter, once } from "node:events";
import express, { type Request, type Response } from "express";
import { serve, type WireReply } from "./a-bot.ts";

interface Sent {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly activity: WireReply;
}

interface Connector {
  readonly url: string;
  /** What was sent here, in order of arrival. */
  readonly sent: readonly Sent[];
  /** Settles when `count` activities have come in. */
  received(count: number): Promise<void>;
}

type Answer = (request: Request, response: Response, place: number) => void;

const accept: Answer = (_request, response, place) => void response.json({ id: `sent-${place}` });

/** A channel's side of the Bot Connector API: takes replies at /v3/conversations/ID/activities[/ID]. */
export async function aConnector(answer: Answer = accept): Promise<Connector> {
  const sent: Sent[] = [];
  const arrivals = new EventEmitter();
  const app = express();
  app.use(express.json());
  app.post("/{*any}", (request, response) => {
    sent.push({ path: request.url, authorization: request.headers.authorization, activity: request.body });
    arrivals.emit("sent");
    answer(request, response, sent.length);
  });
  const url = await serve(app);
  return {
    url,
    sent,
    async received(count) {
      while (sent.length < count) await once(arrivals, "sent");
    },
  };
}
