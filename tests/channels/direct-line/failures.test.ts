import { expect } from "chai";
import { ProductError } from "../../../src/errors.ts";
import { createMemoryStore } from "../../../src/store/memory.ts";
import type { Store } from "../../../src/store/store.ts";
import { keptLog } from "./kept-log.ts";
import { closeServed, serve } from "./served-direct-line.ts";
import { pollAll, say, until } from "./session-steps.ts";
import { openStream, texts } from "./stream-client.ts";

describe("Direct Line when something fails", () => {
  afterEach(closeServed);

  it("502 BotRejectedActivity: the store cannot take the message; nothing is acknowledged", async () => {
    const log = keptLog();
    const store = { ...createMemoryStore(), isFull: false };
    const failing: Store = {
      ...store,
      append: (...activity) =>
        store.isFull ? Promise.reject(new Error("my words")) : store.append(...activity),
    };
    const served = await serve({ store: failing, log });
    const session = await served.start();
    store.isFull = true;
    const answer = await say(served, session, "Hello");
    expect(answer.status).to.equal(502);
    expect(answer.body.error.code).to.equal("BotRejectedActivity");
    store.isFull = false;
    expect(texts(await pollAll(served, session))).to.deep.equal(["Welcome."]);
    expect(log.lines.join()).to.include("could not be stored").and.not.include("my words");
    expect(log.lines.join()).to.include(answer.headers.get("x-request-id"));
  });

  it("503 and when to come back: the store is gone, and what is asked for then is answered once it is back", async () => {
    const store = createMemoryStore();
    let isGone = false;
    const gone = () => Promise.reject(new ProductError("store-unreachable", "Gone."));
    const read: Store["read"] = (...place) => (isGone ? gone() : store.read(...place));
    const append: Store["append"] = (...activity) => (isGone ? gone() : store.append(...activity));
    const served = await serve({ store: { ...store, read, append } });
    const session = await served.start();
    isGone = true;
    for (const route of [
      "GET /conversations/ID",
      "GET /conversations/ID/activities",
      "POST /conversations/ID/activities",
    ]) {
      const { token, conversationId } = session;
      const body = route.startsWith("POST") ? { type: "message", text: "Hi", from: { id: "me" } } : undefined;
      const answer = await served.call(route.replace("ID", conversationId), { token, body });
      expect([answer.status, answer.body.error.code]).to.deep.equal([503, "StoreUnavailable"]);
      expect(Number(answer.headers.get("retry-after"))).to.be.within(1, 2);
    }
    isGone = false;
    expect((await say(served, session, "Hi")).status).to.equal(200);
    await until(async () => (await pollAll(served, session)).length === 3, "the reply");
  });

  it("answers what it has acknowledged before the store was gone, without being asked again", async () => {
    const store = createMemoryStore();
    let isGone = false;
    const append: Store["append"] = (conversation, activity, options) =>
      isGone && options?.key?.startsWith("reply")
        ? Promise.reject(new ProductError("store-unreachable", "Gone."))
        : store.append(conversation, activity, options);
    const log = keptLog();
    const served = await serve({ store: { ...store, append }, log });
    const session = await served.start();
    const client = await openStream(session.streamUrl);
    isGone = true;
    expect((await say(served, session, "Hi")).status).to.equal(200);
    await until(() => log.lines.length > 0, "the failure");
    isGone = false;
    await until(() => texts(client.activities).includes("You said: Hi"), "the reply");
    expect(log.lines).to.have.length(1);
  });

  it("500 ServiceError: the store cannot be read; the log says so with the request's id", async () => {
    const log = keptLog();
    const read = () => Promise.reject(new Error("my words"));
    const served = await serve({ store: { ...createMemoryStore(), read }, log });
    const { conversationId, token } = await served.directLine.issueToken();
    const { status, body, headers } = await served.call(`GET /conversations/${conversationId}`, { token });
    expect(status).to.equal(500);
    expect(JSON.stringify(body)).to.include("ServiceError").and.not.include("my words");
    expect(log.lines.join()).to.include(headers.get("x-request-id")).and.not.include("my words");
  });

  it("answers the rest when a turn fails, and logs no words", async () => {
    const log = keptLog();
    const take = () => Promise.reject(new Error("my words"));
    const served = await serve({ log, conversations: { take, welcome: async () => [] } });
    const session = await served.start();
    expect((await say(served, session, "my words")).status).to.equal(200);
    await served.directLine.close();
    expect(texts(await pollAll(served, session))).to.deep.equal(["my words"]);
    expect(log.lines.join()).to.include("could not be answered").and.not.include("my words");
  });

  for (const failing of [":0", ":1"]) {
    it(`stores at the next poll the replies that were not stored from ${failing} on, each once`, async () => {
      const log = keptLog();
      const store = createMemoryStore();
      let isFailing = true;
      const append: Store["append"] = (conversation, activity, options) =>
        isFailing && options?.key?.endsWith(failing) && options.key.startsWith("reply")
          ? Promise.reject(new Error("disk full"))
          : store.append(conversation, activity, options);
      const served = await serve({ store: { ...store, append }, log });
      const session = await served.start();
      await say(served, session, "twice");
      await until(() => log.lines.length === 1, "the failure");
      isFailing = false;
      await until(async () => (await pollAll(served, session)).length === 4, "both replies");
      expect(texts(await pollAll(served, session)).slice(2)).to.deep.equal([
        "You said: twice",
        "You said: twice",
      ]);
    });
  }
});
