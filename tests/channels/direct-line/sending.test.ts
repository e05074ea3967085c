import { expect } from "chai";
import { closeServed, SECRET, serve } from "./served-direct-line.ts";
import { pollAll, say, until } from "./session-steps.ts";
import { texts } from "./stream-client.ts";

describe("sending over Direct Line", () => {
  afterEach(closeServed);

  it("stores a message, acknowledges it with its id, and answers it", async () => {
    const served = await serve();
    const session = await served.start();
    const { status, body } = await say(served, session, "Hello");
    expect(status).to.equal(200);
    expect(body.id).to.equal(`${session.conversationId}|0000003`);
    await until(
      async () => (await pollAll(served, session)).length === 3,
      "a welcome, a message and a reply",
    );
    const [welcome, message, reply] = await pollAll(served, session);
    expect(welcome?.text).to.equal("Welcome.");
    expect(message).to.include({ id: body.id, text: "Hello", channelId: "directline" });
    expect(reply).to.include({ text: "You said: Hello", replyToId: body.id, channelId: "directline" });
    expect(reply?.from).to.include({ role: "bot", name: "Community safety assistant" });
    expect(reply?.channelData).to.deep.equal({ answer: { kind: "answered", sources: [], contacts: [] } });
  });

  it("passes the message on as plain data", async () => {
    const served = await serve({ now: () => Date.UTC(2026, 10, 1) });
    const session = await served.start();
    const { body } = await say(served, session, "Helo", {
      locale: "cy-GB",
      channelData: { choice: "Hello" },
    });
    await until(() => served.conversations.taken.length === 1, "the message");
    const [message] = served.conversations.taken;
    expect(message?.user).to.match(/^dl_/);
    expect(message).to.deep.include({
      id: body.id,
      conversation: session.conversationId,
      channel: "directline",
      locale: "cy-GB",
      text: "Helo",
      choice: "Hello",
      at: "2026-11-01T00:00:00.000Z",
    });
  });

  it("says who sent it by the token, whatever the client claims, and keeps no name", async () => {
    const served = await serve();
    const { token } = await served.directLine.issueToken("dl_ann");
    const { body } = await served.call("POST /conversations", { token });
    const session = { ...body, token } as Parameters<typeof say>[1];
    await say(served, session, "Hi", {
      from: { id: "dl_bob", name: "Ann", role: "bot" },
      id: "x",
      timestamp: "y",
    });
    const mine = (await pollAll(served, session)).find(({ text }) => text === "Hi");
    expect(mine?.from).to.deep.equal({ id: "dl_ann", role: "user" });
    expect(mine).to.not.include({ id: "x" }).and.not.include({ timestamp: "y" });
  });

  it("keeps what the client needs to know its own message by", async () => {
    const served = await serve();
    const session = await served.start();
    const channelData = { clientActivityID: "c1", clientTimestamp: "2026-11-01" };
    await say(served, session, "Hi", { channelData, channelId: "webchat", textFormat: "plain" });
    const mine = (await pollAll(served, session)).find(({ text }) => text === "Hi");
    expect(mine).to.deep.include({ channelData, channelId: "directline", textFormat: "plain" });
  });

  it("stores and answers a message that is sent again once", async () => {
    const served = await serve();
    const session = await served.start();
    const again = { channelData: { clientActivityID: "c1" } };
    const answers = await Promise.all([1, 2, 3].map(() => say(served, session, "Once", again)));
    expect(new Set(answers.map(({ body }) => body.id)).size).to.equal(1);
    await served.directLine.close();
    expect(texts(await pollAll(served, session))).to.deep.equal(["Welcome.", "Once", "You said: Once"]);
  });

  it("answers messages in the order they came, all replies to one together", async () => {
    const served = await serve();
    const session = await served.start();
    for (const text of ["one", "twice", "three"]) await say(served, session, text);
    await served.directLine.close();
    const replies = texts(await pollAll(served, session)).filter((text) => text.startsWith("You"));
    expect(replies).to.deep.equal(["You said: one", "You said: twice", "You said: twice", "You said: three"]);
  });

  it("ignores that somebody is typing", async () => {
    const served = await serve();
    const session = await served.start();
    const { status } = await say(served, session, "", { type: "typing" });
    expect(status).to.equal(200);
    expect(await pollAll(served, session)).to.have.lengthOf(1);
  });

  it("stores feedback and does not answer it", async () => {
    const served = await serve();
    const session = await served.start();
    const value = { "@type": "https://schema.org/LikeAction" };
    await say(served, session, "", { type: "event", name: "webchat:activity-status/feedback", value });
    await served.directLine.close();
    expect((await pollAll(served, session)).at(-1)).to.deep.include({ type: "event", value });
    expect(served.conversations.taken).to.deep.equal([]);
  });

  it("takes the value of a button that has no text", async () => {
    const served = await serve();
    const session = await served.start();
    await say(served, session, "", { text: undefined, value: "Drugs", channelData: { postBack: true } });
    await until(() => served.conversations.taken.length === 1, "the message");
    expect(served.conversations.taken[0]).to.include({ text: "Drugs", choice: "Drugs" });
  });

  it("passes on and keeps 10,000 characters and no more, and never half of one", async () => {
    const served = await serve();
    const session = await served.start();
    const long = `${"a".repeat(9_999)}😀 and more`;
    await say(served, session, long);
    await until(() => served.conversations.taken.length === 1, "the message");
    expect(served.conversations.taken[0]?.text).to.equal("a".repeat(9_999));
    expect(texts(await pollAll(served, session))).to.include("a".repeat(9_999));
  });

  for (const text of [
    "",
    "😀👮",
    "مرحبا كيف الحال",
    "<script>alert(1)</script>",
    "**bold** [a](javascript:x)",
    "\u0000",
  ]) {
    it(`passes ${JSON.stringify(text)} on as it is`, async () => {
      const served = await serve();
      const session = await served.start();
      await say(served, session, text);
      await until(() => served.conversations.taken.length === 1, "the message");
      expect(served.conversations.taken[0]?.text).to.equal(text);
    });
  }

  it("ends the conversation when the resident does: reading goes on, sending does not", async () => {
    const served = await serve();
    const session = await served.start();
    expect((await say(served, session, "", { type: "endOfConversation", text: undefined })).status).to.equal(
      200,
    );
    const { status, body } = await say(served, session, "Still there?");
    expect(status).to.equal(404);
    expect(body.error.code).to.equal("ConversationEnded");
    expect((await pollAll(served, session)).at(-1)?.type).to.equal("endOfConversation");
  });

  it("lets a holder of the secret speak for a resident", async () => {
    const served = await serve();
    const started = await served.call("POST /conversations", {
      token: SECRET,
      body: { user: { id: "dl_cy" } },
    });
    expect(started.status).to.equal(201);
    const session = { ...(started.body as Parameters<typeof say>[1]), token: SECRET };
    await say(served, session, "Hi", { from: { id: "somebody" } });
    await say(served, session, "Hello", { from: undefined });
    const froms = (await pollAll(served, session))
      .filter(({ from }) => from.role === "user")
      .map(({ from }) => from.id);
    expect(froms).to.deep.equal(["somebody", "dl_cy"]);
  });
});
