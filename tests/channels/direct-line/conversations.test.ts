import { expect } from "chai";
import { createMemoryStore } from "../../../src/store/memory.ts";
import { closeServed, type Session, serve } from "./served-direct-line.ts";
import { pollAll, say } from "./session-steps.ts";
import { texts } from "./stream-client.ts";

describe("conversations over Direct Line", () => {
  afterEach(closeServed);

  it("starts one with a welcome, and gives what a client needs to go on", async () => {
    const served = await serve();
    const { token, conversationId } = await served.directLine.issueToken();
    const { status, body } = await served.call("POST /conversations", { token, body: { user: {} } });
    expect(status).to.equal(201);
    expect(body).to.have.all.keys("conversationId", "token", "expires_in", "streamUrl");
    expect(body.conversationId).to.equal(conversationId);
    expect(body.streamUrl).to.match(
      /^ws:\/\/127\.0\.0\.1:\d+\/v3\/directline\/conversations\/[\w-]+\/stream\?t=/,
    );
    expect(texts(await pollAll(served, body as Session))).to.deep.equal(["Welcome."]);
  });

  it("says 200 when the token has started it already, and welcomes nobody twice", async () => {
    const served = await serve();
    const { token } = await served.directLine.issueToken();
    const starts = await Promise.all([1, 2, 3].map(() => served.call("POST /conversations", { token })));
    expect(starts.map(({ status }) => status).sort()).to.deep.equal([200, 200, 201]);
    const [{ body } = { body: {} }] = starts;
    expect(texts(await pollAll(served, body as Session))).to.deep.equal(["Welcome."]);
  });

  it("shows the public address in the stream's, never the one it listens on", async () => {
    const served = await serve({ publicUrl: () => "https://chat.example.gov.uk" });
    expect((await served.start()).streamUrl).to.match(/^wss:\/\/chat\.example\.gov\.uk\/v3\/directline\//);
  });

  it("never delivers a conversationUpdate", async () => {
    const served = await serve();
    const session = await served.start();
    expect((await pollAll(served, session)).map(({ type }) => type)).to.deep.equal(["message"]);
  });

  it("resumes with a fresh token and a stream after the watermark", async () => {
    const served = await serve();
    const session = await served.start();
    const path = `/conversations/${session.conversationId}`;
    const { watermark } = (await served.call(`GET ${path}/activities`, { token: session.token })).body;
    const { status, body } = await served.call(`GET ${path}?watermark=${watermark}`, {
      token: session.token,
    });
    expect(status).to.equal(200);
    expect(body).to.have.all.keys("conversationId", "token", "expires_in", "streamUrl");
    expect(new URL(body.streamUrl ?? "").searchParams.get("watermark")).to.equal(watermark);
  });

  for (const watermark of ["", "rubbish", "-1", "9999", "bm9uZQ.1", "..%2F..", "%00", "a&watermark=b"]) {
    it(`takes the watermark "${watermark}" as from the start`, async () => {
      const served = await serve();
      const session = await served.start();
      expect(texts(await pollAll(served, session, watermark))).to.deep.equal(["Welcome."]);
      const path = `/conversations/${session.conversationId}?watermark=${watermark}`;
      expect((await served.call(`GET ${path}`, { token: session.token })).status).to.equal(200);
    });
  }

  it("starts again from a watermark that lies past the end of the log", async () => {
    const served = await serve();
    const session = await served.start();
    const path = `/conversations/${session.conversationId}/activities`;
    const { watermark } = (await served.call(`GET ${path}`, { token: session.token })).body;
    const beyond = watermark.replace(/\d+$/, "77");
    expect(texts(await pollAll(served, session, beyond))).to.deep.equal(["Welcome."]);
  });

  it("starts again from a watermark of a log that was lost", async () => {
    const served = await serve();
    const session = await served.start();
    await say(served, session, "Hello");
    const path = `/conversations/${session.conversationId}/activities`;
    const { watermark } = (await served.call(`GET ${path}`, { token: session.token })).body;
    await served.store.erase(session.conversationId);
    expect((await served.call(`GET ${path}`, { token: session.token })).status).to.equal(404);
    expect((await served.call("POST /conversations", { token: session.token })).status).to.equal(201);
    expect(texts(await pollAll(served, session, watermark))).to.deep.equal(["Welcome."]);
  });

  it("gives a long log in pages, in order, each activity once", async () => {
    const served = await serve({ limits: { postsPerMinute: 1000 } });
    const session = await served.start();
    const events = Array.from({ length: 120 }, (_, place) => ({ type: "event", name: `event ${place}` }));
    for (const event of events) await say(served, session, "", { ...event, text: undefined });
    const names = (await pollAll(served, session))
      .slice(1)
      .map((activity) => (activity as { name?: string }).name);
    expect(names).to.deep.equal(events.map(({ name }) => name));
  });

  it("goes on after a restart, for tokens come from the secret and the log from the store", async () => {
    const store = createMemoryStore();
    const before = await serve({ store });
    const session = await before.start();
    await before.fall();
    const after = await serve({ store });
    expect((await say(after, session, "Hello again")).status).to.equal(200);
  });

  it("answers after a restart what was acknowledged and not answered before it, once", async () => {
    const store = createMemoryStore();
    const never = { take: () => new Promise<never>(() => {}), welcome: async () => [] };
    const fallen = await serve({ store, conversations: never });
    const session = await fallen.start();
    await say(fallen, session, "Are you there?");
    await fallen.fall();
    const risen = await serve({ store });
    await Promise.all([pollAll(risen, session), pollAll(risen, session)]);
    await risen.directLine.close();
    expect(texts(await pollAll(risen, session))).to.deep.equal([
      "Are you there?",
      "You said: Are you there?",
    ]);
  });

  it("gives the session id that Web Chat asks for before a sign-in card", async () => {
    const served = await serve();
    const { token } = await served.start();
    expect((await served.call("GET /session/getsessionid", { token })).body).to.have.property("sessionId");
  });

  it("lets nothing be kept by caches", async () => {
    const served = await serve();
    const { token } = await served.directLine.issueToken();
    const { headers } = await served.call("POST /conversations", { token });
    expect(headers.get("cache-control")).to.equal("no-store");
  });
});
