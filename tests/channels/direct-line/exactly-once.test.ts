import { expect } from "chai";
import fc from "fast-check";
import { type Activity, closeServed, type Served, type Session, serve } from "./served-direct-line.ts";
import { say, until } from "./session-steps.ts";
import { openStream, type StreamClient } from "./stream-client.ts";

/** What a client can do, in any order. */
type Step =
  | { readonly kind: "post"; readonly text: string }
  | { readonly kind: "post again" }
  | { readonly kind: "poll" }
  | { readonly kind: "open" }
  | { readonly kind: "reconnect" }
  | { readonly kind: "drop" };

const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom("hello", "twice").map((text) => ({ kind: "post", text }) as const),
  },
  fc.constantFrom<Step>(
    { kind: "post again" },
    { kind: "poll" },
    { kind: "open" },
    { kind: "reconnect" },
    { kind: "drop" },
  ),
);

describe("a Direct Line client", () => {
  let served: Served;
  before(async () => {
    served = await serve({
      limits: { postsPerMinute: 10_000, startsPerMinute: 10_000, readsPerMinute: 10_000 },
    });
  });
  after(closeServed);

  it("gets each activity once and in order, whatever it does and whenever its socket drops", async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { maxLength: 14 }), async (plan) => {
        const client = createClient(served, await served.start());
        for (const step of plan) await client.take(step);
        const posts = await client.finish();
        expect(client.ids()).to.deep.equal(await idsInLog(served, client.session));
        expect(client.replies()).to.deep.equal(posts.flatMap(repliesTo));
      }),
      { numRuns: 60 },
    );
  });
});

/** Keeps to the protocol, and to nothing more: what it has, and the last watermark. */
function createClient(served: Served, session: Session) {
  const received: Activity[] = [];
  const posts: string[] = [];
  let watermark = "";
  let stream: StreamClient | undefined;
  let streamUrl = session.streamUrl;

  async function post(place: number): Promise<void> {
    const channelData = { clientActivityID: `client-${place}` };
    const { status } = await say(served, session, posts[place] ?? "", { channelData });
    expect(status).to.equal(200);
  }

  // What the socket had brought before it was cut counts; what was still under way does not.
  async function drop(): Promise<void> {
    if (!stream) return;
    await stream.cut();
    received.push(...stream.activities);
    watermark = stream.watermark() || watermark;
    stream = undefined;
  }

  async function poll(): Promise<number> {
    const path = `/conversations/${session.conversationId}/activities?watermark=${watermark}`;
    const { body } = await served.call(`GET ${path}`, { token: session.token });
    received.push(...body.activities);
    watermark = body.watermark;
    return body.activities.length;
  }

  async function reconnect(): Promise<void> {
    await drop();
    const path = `/conversations/${session.conversationId}?watermark=${watermark}`;
    streamUrl = (await served.call(`GET ${path}`, { token: session.token })).body.streamUrl ?? "";
    stream = await openStream(streamUrl);
  }

  const actions: Record<Exclude<Step["kind"], "post">, () => Promise<unknown>> = {
    "post again": async () => posts.length > 0 && post(posts.length - 1),
    poll: async () => !stream && poll(),
    // The first address of the stream replays from the start, so it only serves who has read nothing.
    open: async () => {
      if (watermark === "" && !stream) stream = await openStream(streamUrl);
    },
    reconnect,
    drop,
  };

  return {
    session,
    async take(step: Step): Promise<void> {
      if (step.kind !== "post") return void (await actions[step.kind]());
      posts.push(step.text);
      await post(posts.length - 1);
    },
    /** Reads to the end of the log, and gives what was posted. */
    async finish(): Promise<readonly string[]> {
      await drop();
      const replies = posts.flatMap(repliesTo).length;
      await until(
        async () => (await idsInLog(served, session)).length === 1 + posts.length + replies,
        "all replies",
      );
      while ((await poll()) > 0);
      return posts;
    },
    ids: () => received.filter(({ type }) => type !== "typing").map(({ id }) => id),
    replies: () => received.filter(({ replyToId }) => replyToId !== undefined).map(({ text }) => text),
  };
}

function repliesTo(text: string): string[] {
  return Array<string>(text === "twice" ? 2 : 1).fill(`You said: ${text}`);
}

/** The oracle: what stands in the log, but for the opening, which is never delivered. */
async function idsInLog({ store }: Served, { conversationId }: Session): Promise<string[]> {
  const { entries } = await store.read(conversationId, 1, 1000);
  return entries.map(({ sequence }) => `${conversationId}|${String(sequence).padStart(7, "0")}`);
}
