import { expect } from "chai";
import { plainReply } from "../../../src/reply.ts";
import { ANYBODY, aBot, anActivity, anAnswer, anEcho, errorOf, repliesOf, stopAll } from "./a-bot.ts";

describe("createBotFramework", () => {
  afterEach(stopAll);

  it("answers a message in the response when the channel expects replies there", async () => {
    const bot = await aBot({ settings: ANYBODY });
    const response = await bot.post(anActivity());
    const [reply, ...rest] = await repliesOf(response);
    expect(response.status).to.equal(200);
    expect(rest).to.deep.equal([]);
    expect(reply).to.include({
      type: "message",
      text: "You said: When was it launched?",
      channelId: "emulator",
      replyToId: "activity-1",
    });
    expect(reply).not.to.have.any.keys("_channelId", "toJSON");
    expect(reply?.from.id).to.equal("bot-1");
    expect(reply?.recipient.id).to.equal("resident-1");
    expect(reply?.conversation.id).to.equal("conversation-1");
  });

  it("carries an answer's suggestions, citations and data over the wire unchanged", async () => {
    const conversations = {
      ...anEcho(),
      take: async () => [anAnswer(), plainReply("smalltalk", "And more.")],
    };
    const bot = await aBot({ settings: ANYBODY, conversations });
    const [answer, more] = await repliesOf(await bot.post(anActivity()));
    expect(answer?.text).to.equal(
      "It was **launched** on 16 October.\n\n[1]: <https://www.example.org/launch>",
    );
    expect(more?.text).to.equal("And more.");
    expect(answer?.suggestedActions.actions[0]).to.deep.equal({
      type: "imBack",
      title: "What are its priorities?",
      value: "What are its priorities?",
    });
    expect(answer?.entities[0].citation[0].appearance.url).to.equal("https://www.example.org/launch");
    expect(answer?.channelData.answer.sources[0].date).to.equal("2020-10-16");
  });

  it("gives the conversation what the resident sent, as a plain message", async () => {
    const bot = await aBot({ settings: ANYBODY });
    await bot.post(anActivity({ locale: "cy-GB" }));
    const [message] = bot.taken;
    expect(message).to.deep.include({
      id: "activity-1",
      conversation: "emulator/conversation-1",
      user: "resident-1",
      channel: "emulator",
      locale: "cy-GB",
      text: "When was it launched?",
    });
    expect(new Date(message?.at ?? "").getTime()).to.be.closeTo(Date.now(), 10_000);
  });

  it("keeps a mention of the bot out of the question", async () => {
    const bot = await aBot({ settings: ANYBODY });
    const entities = [{ type: "mention", mentioned: { id: "bot-1" }, text: "<at>Safety</at>" }];
    await bot.post(anActivity({ text: "<at>Safety</at> When was it launched?", entities }));
    expect(bot.taken[0]?.text).to.equal("When was it launched?");
  });

  it("takes an attachment without text as a message with no words", async () => {
    const bot = await aBot({ settings: ANYBODY });
    const attachments = [{ contentType: "image/png", contentUrl: "https://files.example.org/a.png" }];
    const response = await bot.post(anActivity({ text: undefined, attachments }));
    expect(response.status).to.equal(200);
    expect(bot.taken[0]?.text).to.equal("");
  });

  it("welcomes whoever joins, once", async () => {
    const bot = await aBot({ settings: ANYBODY });
    const joining = anActivity({
      type: "conversationUpdate",
      membersAdded: [{ id: "bot-1" }, { id: "resident-1" }, { id: "resident-2" }],
    });
    const first = await repliesOf(await bot.post(joining));
    const again = await repliesOf(await bot.post({ ...joining, id: "activity-2" }));
    expect(first.map((reply) => reply.text)).to.deep.equal(["Hello, what would you like to know?"]);
    expect(again).to.deep.equal([]);
  });

  it("welcomes nobody when only the bot itself joins", async () => {
    const bot = await aBot({ settings: ANYBODY });
    const response = await bot.post(
      anActivity({ type: "conversationUpdate", membersAdded: [{ id: "bot-1" }] }),
    );
    expect(await repliesOf(response)).to.deep.equal([]);
  });

  for (const type of [
    "typing",
    "event",
    "messageReaction",
    "installationUpdate",
    "endOfConversation",
    "unheardOf",
  ]) {
    it(`takes an activity of type ${type} without a word`, async () => {
      const bot = await aBot({ settings: ANYBODY });
      const response = await bot.post(anActivity({ type, text: undefined }));
      expect(response.status).to.equal(200);
      expect(await repliesOf(response)).to.deep.equal([]);
      expect(bot.taken).to.deep.equal([]);
    });
  }

  it("takes feedback on an answer, and says of other invokes that it does not take them", async () => {
    const bot = await aBot({ settings: ANYBODY });
    const invoke = anActivity({ type: "invoke", deliveryMode: undefined, serviceUrl: "http://127.0.0.1:9/" });
    const feedback = await bot.post({
      ...invoke,
      name: "message/submitAction",
      value: { actionName: "feedback", actionValue: { reaction: "like" } },
    });
    const other = await bot.post({ ...invoke, name: "task/fetch" });
    expect(feedback.status).to.equal(200);
    expect(other.status).to.equal(501);
    expect((await errorOf(other)).code).to.equal("NotImplemented");
  });

  it("answers again after a conversation that broke, and says only that something went wrong", async () => {
    let turns = 0;
    const take = async () => {
      turns += 1;
      if (turns === 1) throw new Error("the resident said: my secret");
      return [plainReply("answered", "Here you are.")];
    };
    const bot = await aBot({ settings: ANYBODY, conversations: { ...anEcho(), take } });
    const broken = await bot.post(anActivity());
    const next = await bot.post(anActivity({ id: "activity-2" }));
    expect(broken.status).to.equal(500);
    expect(JSON.stringify(await errorOf(broken))).not.to.contain("secret");
    expect(bot.logged.join()).to.contain("request-1").and.not.to.contain("secret");
    expect((await repliesOf(next))[0]?.text).to.equal("Here you are.");
  });

  it("loads the package ahead of the first request when it is warmed, and at once when the door is closed", async () => {
    await (await aBot({ settings: ANYBODY })).warm();
    await (await aBot()).warm();
  });

  it("keeps every word of the resident out of the log", async () => {
    const bot = await aBot({ settings: ANYBODY });
    await bot.post(anActivity({ text: "my neighbour deals drugs" }));
    await bot.post(anActivity({ text: "my neighbour deals drugs", conversation: {} }));
    expect(bot.logged).not.to.deep.equal([]);
    expect(bot.logged.join()).not.to.match(/neighbour|resident-1/);
  });
});
