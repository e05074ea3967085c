import { expect } from "chai";
import { closeServed, serve } from "./served-direct-line.ts";
import { pollAll, say, until } from "./session-steps.ts";
import { openStream, texts } from "./stream-client.ts";

const fromBot = { type: "message", from: { id: "bot", role: "bot" } };

describe("the Direct Line stream", () => {
  afterEach(closeServed);

  it("replays everything since the conversation was started", async () => {
    const served = await serve();
    const session = await served.start();
    await say(served, session, "Early");
    const client = await openStream(session.streamUrl);
    await until(() => client.activities.length === 3, "the replay");
    expect(texts(client.activities)).to.deep.equal(["Welcome.", "Early", "You said: Early"]);
  });

  it("brings the resident's own message with its id and clientActivityID, and then the reply", async () => {
    const served = await serve();
    const session = await served.start();
    const client = await openStream(session.streamUrl);
    const { body } = await say(served, session, "Hi", { channelData: { clientActivityID: "c1" } });
    await until(() => texts(client.activities).length === 3, "the reply");
    const mine = client.activities.find(({ text }) => text === "Hi");
    expect(mine).to.deep.include({ id: body.id, channelData: { clientActivityID: "c1" } });
    expect(client.activities.at(-1)).to.include({ text: "You said: Hi", replyToId: body.id });
  });

  it("says that the bot is typing, in a frame without a watermark, which polling never shows", async () => {
    const served = await serve();
    const session = await served.start();
    const client = await openStream(session.streamUrl);
    await say(served, session, "Hi");
    await until(() => texts(client.activities).length === 3, "the reply");
    const typing = client.frames.filter((frame) => frame.includes('"type":"typing"'));
    expect(typing).to.have.lengthOf(1);
    expect(JSON.parse(typing[0] ?? "")).to.have.all.keys("activities");
    expect((await pollAll(served, session)).map(({ type }) => type)).to.not.include("typing");
  });

  it("goes on after the watermark of a resumed conversation", async () => {
    const served = await serve();
    const session = await served.start();
    const first = await openStream(session.streamUrl);
    await until(() => first.activities.length === 1, "the welcome");
    await first.cut();
    await say(served, session, "While away");
    const path = `/conversations/${session.conversationId}?watermark=${first.watermark()}`;
    const { body } = await served.call(`GET ${path}`, { token: session.token });
    const second = await openStream(body.streamUrl ?? "");
    await until(() => second.activities.length === 2, "what was missed");
    expect(texts(second.activities)).to.deep.equal(["While away", "You said: While away"]);
  });

  it("replays a long log in order, each activity once", async () => {
    const served = await serve();
    const session = await served.start();
    const count = 95;
    for (let place = 0; place < count; place++) {
      await served.store.append(session.conversationId, { ...fromBot, text: `${place}` });
    }
    const client = await openStream(session.streamUrl);
    await until(() => client.activities.length === count + 1, "the whole log");
    expect(texts(client.activities).slice(1)).to.deep.equal(
      Array.from({ length: count }, (_, place) => `${place}`),
    );
  });

  it("closes an older socket of the same conversation with the reason collision", async () => {
    const served = await serve();
    const session = await served.start();
    const older = await openStream(session.streamUrl);
    const newer = await openStream(session.streamUrl);
    expect((await older.closed).reason).to.equal("collision");
    await say(served, session, "Hi");
    await until(() => texts(newer.activities).length === 3, "the reply");
  });
});
