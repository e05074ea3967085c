import { type Span, type Tracer, trace } from "@opentelemetry/api";
import { expect } from "chai";
import { plainReply, type Reply } from "../../src/reply.ts";
import { type Instruments, openInstruments } from "../../src/server/instruments.ts";
import { aMessage } from "../conversation/a-message.ts";

const LOOPBACK = { host: "127.0.0.1", port: 0 };
const ANSWER = [plainReply("answered", "The task force launched on Friday.")];

describe("openInstruments", () => {
  let instruments: Instruments | undefined;

  afterEach(async () => {
    trace.disable();
    await instruments?.close();
    instruments = undefined;
  });

  it("opens nothing that was not asked for", async () => {
    const { aroundTurn, countShed, url } = await openInstruments({
      metrics: undefined,
      traces: false,
      sockets: () => 0,
    });
    expect({ aroundTurn, countShed, url }).to.deep.equal({
      aroundTurn: undefined,
      countShed: undefined,
      url: undefined,
    });
  });

  it("serves how many replies of which kind each channel had, how long they took, and the sockets", async () => {
    instruments = await openInstruments({ metrics: LOOPBACK, traces: false, sockets: () => 7 });
    await takeTurn(instruments, { channel: "directline" }, ANSWER);
    await takeTurn(instruments, { channel: "msteams" }, []);
    instruments.countShed?.();
    instruments.countResponse?.(429);
    instruments.countUndelivered?.("msteams");
    const page = await figures(instruments);
    expect(page).to.include('chatbot_replies_total{channel="directline",kind="answered"} 1');
    expect(page).to.include('chatbot_turn_seconds_count{channel="directline"} 1');
    expect(page).to.include('chatbot_copies_total{channel="msteams"} 1');
    expect(page).to.include("chatbot_shed_total 1");
    expect(page).to.include('chatbot_responses_total{status="429"} 1');
    expect(page).to.include('chatbot_undelivered_total{channel="msteams"} 1');
    expect(page).to.include("chatbot_sockets 7");
    expect(page).to.include("nodejs_eventloop_lag_seconds");
  });

  it("holds no word, no id and no name of a channel that somebody made up", async () => {
    instruments = await openInstruments({ metrics: LOOPBACK, traces: false, sockets: () => 0 });
    const secret = {
      id: "id-secret",
      user: "user-secret",
      conversation: "talk-secret",
      text: "words-secret",
    };
    await takeTurn(instruments, { ...secret, channel: "channel-secret" }, ANSWER);
    const page = await figures(instruments);
    expect(page).to.not.include("secret").and.to.not.include("Friday");
    expect(page).to.include('chatbot_replies_total{channel="other",kind="answered"} 1');
  });

  it("serves nothing at any other address", async () => {
    instruments = await openInstruments({ metrics: LOOPBACK, traces: false, sockets: () => 0 });
    const other = await fetch((instruments.url ?? "").replace("/metrics", "/"));
    expect(other.status).to.equal(404);
  });

  it("tells OpenTelemetry of each turn, its channel and kinds, and nothing else", async () => {
    const spans = keepSpans();
    instruments = await openInstruments({ metrics: undefined, traces: true, sockets: () => 0 });
    await takeTurn(instruments, { channel: "directline", text: "secret" }, ANSWER);
    expect(spans).to.deep.equal([
      { name: "turn", "chatbot.channel": "directline", "chatbot.kinds": ["answered"], ended: true },
    ]);
  });
});

async function takeTurn(
  { aroundTurn }: Instruments,
  message: Parameters<typeof aMessage>[0],
  replies: readonly Reply[],
): Promise<void> {
  expect(await aroundTurn?.(aMessage(message), async () => replies)).to.equal(replies);
}

async function figures({ url = "" }: Instruments): Promise<string> {
  return (await fetch(url)).text();
}

/** Spans as an SDK would be told of them. */
function keepSpans(): Record<string, unknown>[] {
  const spans: Record<string, unknown>[] = [];
  const startActiveSpan = (
    name: string,
    { attributes = {} }: { attributes?: object },
    run: (span: Span) => unknown,
  ): unknown => {
    const facts: Record<string, unknown> = { name, ...attributes };
    spans.push(facts);
    const span = {
      setAttribute: (key: string, value: unknown) => void Object.assign(facts, { [key]: value }),
      setStatus: () => {},
      end: () => void Object.assign(facts, { ended: true }),
    };
    return run(span as unknown as Span);
  };
  trace.setGlobalTracerProvider({ getTracer: () => ({ startActiveSpan }) as unknown as Tracer });
  return spans;
}
