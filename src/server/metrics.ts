import type { createServer } from "node:http";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { AroundTurn } from "../around-turn.ts";
import { type Listening, listen } from "./listen.ts";

/** The figures an operator watches. No label holds an id, a word or an address. */
export interface Metrics {
  readonly aroundTurn: AroundTurn;
  /** Counts a request that was turned away. */
  countShed(): void;
  /** Counts a response by its status. */
  countResponse(status: number): void;
  /** Counts a message whose replies did not reach the resident. */
  countUndelivered(channel: string): void;
  /** Serves the figures in the format of Prometheus at /metrics, on an address of their own. */
  serve(address: { readonly host: string; readonly port: number }): Promise<Listening>;
}

export interface MetricsOptions {
  /** How many sockets are open. */
  readonly sockets: () => number;
}

/** Upper bounds of turn times that are counted, in seconds: a turn takes milliseconds, and is stopped at 8 s. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 8];

/** Counts turns, what they were answered with and how long they took, besides what Node tells of itself. */
export function createMetrics({ sockets }: MetricsOptions): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counter = (name: string, help: string, ...labelNames: string[]): Counter =>
    new Counter({ name, help, labelNames, registers });
  const replies = counter("chatbot_replies_total", "Replies by channel and kind.", "channel", "kind");
  const seconds = new Histogram({
    name: "chatbot_turn_seconds",
    help: "Time from a message's turn to its replies.",
    labelNames: ["channel"],
    buckets: SECONDS,
    registers,
  });
  const copies = counter("chatbot_copies_total", "Messages sent again that had been answered.", "channel");
  const undelivered = counter(
    "chatbot_undelivered_total",
    "Messages whose replies were not taken.",
    "channel",
  );
  const responses = counter(
    "chatbot_responses_total",
    "Responses: 429 to a flood, 503 where busy.",
    "status",
  );
  const shed = counter("chatbot_shed_total", "Requests turned away.");
  watchSockets(registry, sockets);
  return {
    async aroundTurn({ channel: named }, turn) {
      const channel = labelOf(named);
      const end = seconds.startTimer({ channel });
      const given = await turn();
      end();
      if (given.length === 0) copies.inc({ channel });
      for (const { kind } of given) replies.inc({ channel, kind });
      return given;
    },
    countShed: () => shed.inc(),
    countResponse: (status) => responses.inc({ status }),
    countUndelivered: (channel) => undelivered.inc({ channel: labelOf(channel) }),
    serve: (address) => listen(page(registry), address),
  };
}

function watchSockets(registry: Registry, sockets: () => number): void {
  new Gauge({
    name: "chatbot_sockets",
    help: "Open sockets.",
    registers: [registry],
    collect() {
      this.set(sockets());
    },
  });
}

/** The channels of the protocol; whoever sends another must not be able to fill the memory with labels. */
const CHANNELS = new Set(
  "directline webchat msteams slack facebook telegram whatsapp sms twilio email alexa terminal emulator".split(
    " ",
  ),
);

function labelOf(channel: string): string {
  return CHANNELS.has(channel) ? channel : "other";
}

function page(registry: Registry): Parameters<typeof createServer>[1] & object {
  return (request, response) => {
    if (request.url !== "/metrics") {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { "content-type": registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  };
}
