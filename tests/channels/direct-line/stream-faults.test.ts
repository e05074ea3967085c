import { expect } from "chai";
import { createMemoryStore } from "../../../src/store/memory.ts";
import { echo } from "./echo.ts";
import { closeServed, type Session, serve } from "./served-direct-line.ts";
import { pollAll, say, until } from "./session-steps.ts";
import { openStream, texts } from "./stream-client.ts";

const fromBot = { type: "message", from: { id: "bot", role: "bot" } };

describe("a Direct Line stream with a fault", () => {
  afterEach(closeServed);

  it("sends empty frames, and cuts off who does not answer", async () => {
    const served = await serve({ limits: { keepAliveEvery: 60 } });
    const [lively, dead] = [await served.start(), await served.start()];
    const answering = await openStream(lively.streamUrl);
    const silent = await openStream(dead.streamUrl, {}, { autoPong: false });
    expect((await silent.closed).code).to.equal(1006);
    await until(() => answering.frames.filter((frame) => frame === "").length >= 3, "keep-alives");
    expect(answering.socket.readyState).to.equal(answering.socket.OPEN);
  });

  it("cuts off a socket that never reads, once a mebibyte waits for it, and loses nothing", async () => {
    const served = await serve();
    const session = await served.start();
    const client = await openStream(session.streamUrl);
    await until(() => client.activities.length === 1, "the welcome");
    client.socket.pause();
    const big = { type: "event", value: "x".repeat(250_000), from: { id: "x", role: "user" } };
    for (let sent = 0; sent < 100; sent++) await served.store.append(session.conversationId, big);
    client.socket.resume();
    expect((await client.closed).code).to.equal(1006);
    expect(client.activities.length).to.be.lessThan(101);
    const rest = await pollAll(served, session, client.watermark());
    expect(client.activities.length + rest.length).to.equal(101);
  });

  it("closes on a frame of over 64 kB, and takes no notice of others, be they text, bytes or activities", async () => {
    const served = await serve();
    const session = await served.start();
    const client = await openStream(session.streamUrl);
    for (const frame of ["", "nonsense", Buffer.from([0, 255, 128]), Buffer.alloc(60_000)])
      client.socket.send(frame);
    client.socket.send(JSON.stringify({ activities: [{ type: "message", text: "By the back door" }] }));
    await say(served, session, "Hi");
    await until(() => texts(client.activities).length === 3, "the reply");
    expect(texts(client.activities)).to.deep.equal(["Welcome.", "Hi", "You said: Hi"]);
    client.socket.send("x".repeat(65 * 1024));
    expect((await client.closed).code).to.equal(1009);
  });

  it("says goodbye when the server closes, after the last reply", async () => {
    const served = await serve();
    const session = await served.start();
    const client = await openStream(session.streamUrl);
    await say(served, session, "Hi");
    await served.close();
    expect((await client.closed).code).to.equal(1001);
    expect(texts(client.activities)).to.include("You said: Hi");
  });

  it("closes when the conversation was lost, so that the client comes back and is told", async () => {
    const served = await serve();
    const session = await served.start();
    const client = await openStream(session.streamUrl);
    await until(() => client.activities.length === 1, "the welcome");
    await served.store.erase(session.conversationId);
    expect((await client.closed).code).to.equal(1011);
    const { status } = await served.call(`GET /conversations/${session.conversationId}`, {
      token: session.token,
    });
    expect(status).to.equal(404);
  });

  it("has a message answered that the server which took it has left, while only the stream is open", async () => {
    const store = createMemoryStore();
    const never = { take: () => new Promise<never>(() => {}), welcome: async () => [] };
    const fallen = await serve({ store, conversations: never });
    const standing = await serve({ store });
    const session = await fallen.start();
    const { body } = await standing.call(`GET /conversations/${session.conversationId}`, {
      token: session.token,
    });
    const client = await openStream(body.streamUrl ?? "");
    await say(fallen, session, "Are you there?");
    await fallen.fall();
    await until(() => texts(client.activities).includes("You said: Are you there?"), "the reply");
  });

  it("closes when the log cannot be read, so that the client comes back", async () => {
    const store = createMemoryStore();
    let isBroken = false;
    const read: typeof store.read = (...place) =>
      isBroken ? Promise.reject(new Error()) : store.read(...place);
    const served = await serve({ store: { ...store, read }, conversations: echo() });
    const session = await served.start();
    const client = await openStream(session.streamUrl);
    await until(() => client.activities.length === 1, "the welcome");
    isBroken = true;
    await store.append(session.conversationId, { ...fromBot, text: "Hi" });
    expect((await client.closed).code).to.equal(1011);
    isBroken = false;
    expect(await pollAll(served, session as Session, client.watermark())).to.have.lengthOf(1);
  });
});
