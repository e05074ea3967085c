import { expect } from "chai";
import { plainReply } from "../../../src/reply.ts";
import { createMemoryStore } from "../../../src/store/memory.ts";
import type { Store } from "../../../src/store/store.ts";
import { theConversations } from "../../conversations/given.ts";
import { ANYBODY, aBot, anActivity, type Bot, repliesOf, stopAll } from "./a-bot.ts";
import { aConnector } from "./a-connector.ts";

const REACHABLE = { serviceUrl: "http://127.0.0.1:9/" };

describe("somebody who asks to be told of news", () => {
  let store: Store;
  let bot: Bot;
  let count = 0;

  beforeEach(async () => {
    store = createMemoryStore();
    bot = await aBot({ settings: ANYBODY, store, conversations: await theConversations(store) });
  });
  afterEach(stopAll);

  async function say(text: string, changes: Record<string, unknown> = REACHABLE): Promise<string> {
    count += 1;
    const replies = await repliesOf(await bot.post(anActivity({ id: `news-${count}`, text, ...changes })));
    return replies.map((reply) => reply.text).join("\n");
  }

  async function subscribe(): Promise<void> {
    await say("tell me when there is news");
    await say("yes");
  }

  it("is asked first, and written to only after a yes", async () => {
    expect(await say("tell me when there is news")).to.contain("May I?");
    expect(await store.subscriptions()).to.deep.equal([]);
    expect(await say("yes")).to.contain("Say **stop**");
    const [subscription, ...others] = await store.subscriptions();
    expect(others).to.deep.equal([]);
    expect(subscription).to.deep.include({
      user: "resident-1",
      conversation: "emulator/conversation-1",
      channel: "emulator",
    });
    expect(subscription?.reference).to.deep.include({
      serviceUrl: "http://127.0.0.1:9/",
      channelId: "emulator",
    });
  });

  it("is left alone after a no", async () => {
    await say("tell me when there is news");
    expect(await say("no")).to.contain("I will not write to you");
    expect(await store.subscriptions()).to.deep.equal([]);
  });

  const UNREACHABLE: readonly (readonly [string, Record<string, unknown>])[] = [
    ["on a web page, which is closed by then", { ...REACHABLE, channelId: "webchat" }],
    ["where only 24 hours are given to answer", { ...REACHABLE, channelId: "whatsapp" }],
    ["without an address to write to", {}],
    ["in a group, where one would agree for all", { ...REACHABLE, conversation: { id: "g", isGroup: true } }],
  ];
  for (const [where, changes] of UNREACHABLE) {
    it(`is told honestly that it cannot be done ${where}`, async () => {
      expect(await say("tell me when there is news", changes)).to.contain("cannot write to you here later");
    });
  }

  it("is written to later, in the words and the form of the channel", async () => {
    const connector = await aConnector();
    await say("tell me when there is news", { serviceUrl: connector.url });
    await say("yes", { serviceUrl: connector.url });
    const [subscription] = await store.subscriptions();
    await bot.write(subscription?.reference ?? {}, plainReply("dialog", "There is a new article."));
    expect(connector.sent[0]?.path).to.equal("/v3/conversations/conversation-1/activities");
    expect(connector.sent[0]?.activity).to.deep.include({ type: "message", text: "There is a new article." });
    expect(connector.sent[0]?.activity.recipient.id).to.equal("resident-1");
    expect(connector.sent[0]?.activity.from.id).to.equal("bot-1");
  });

  for (const stop of ["stop", "Stop.", "unsubscribe", "stop messages"]) {
    it(`is written to no more after "${stop}"`, async () => {
      await subscribe();
      expect(await say(stop)).to.contain("you get no more");
      expect(await store.subscriptions()).to.deep.equal([]);
    });
  }

  it("is heard with a stop in the middle of a dialog, and when the conversation has been forgotten", async () => {
    await subscribe();
    await say("report a crime");
    expect(await say("stop")).to.contain("you get no more");
    expect(await store.subscriptions()).to.deep.equal([]);
    await subscribe();
    const { version } = await store.loadState("emulator/conversation-1");
    await store.saveState("emulator/conversation-1", undefined, version);
    await say("stop");
    expect(await store.subscriptions()).to.deep.equal([]);
  });

  it("stops only there, and anybody else's stop is theirs alone", async () => {
    await subscribe();
    await say("stop", { ...REACHABLE, conversation: { id: "another" } });
    expect(await store.subscriptions()).to.have.length(1);
  });

  it("is given help in danger before anything else", async () => {
    await subscribe();
    expect(await say("stop he is hitting me right now")).to.contain("999");
    expect(await store.subscriptions()).to.have.length(1);
  });

  it("stops a dialog with a stop, as before, where nobody is written to", async () => {
    await say("report a crime");
    expect(await say("stop")).to.contain("I have stopped. You can ask me a question");
  });
});

describe("write", () => {
  afterEach(stopAll);

  it("is refused without credentials, and to an address that was not kept by us", async () => {
    const reply = plainReply("dialog", "There is news.");
    const codeOf = (error: { code?: unknown }): unknown => error.code;
    const closed = await aBot();
    expect(await closed.write({}, reply).catch(codeOf)).to.equal("not-signed-in");
    const bot = await aBot({ settings: ANYBODY });
    const { channelId, conversation, from, recipient } = anActivity();
    const kept = { channelId, conversation, from, recipient };
    for (const serviceUrl of ["http://10.0.0.1/", "https://evil.example/", "", 5, undefined])
      expect(await bot.write({ ...kept, serviceUrl }, reply).catch(codeOf)).to.equal("bad-reference");
    expect(await bot.write({}, reply).catch(codeOf)).to.equal("bad-reference");
  });
});
