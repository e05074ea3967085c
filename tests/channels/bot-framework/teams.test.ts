import { expect } from "chai";
import { plainReply } from "../../../src/reply.ts";
import { createMemoryStore } from "../../../src/store/memory.ts";
import { ANYBODY, aBot, anActivity, anAnswer, anEcho, repliesOf, stopAll } from "./a-bot.ts";
import { aConnector } from "./a-connector.ts";

const BOT = { id: "28:bot-1", name: "Safety" };
const PERSONAL = { id: "a:1", conversationType: "personal" };
const CHANNEL = { id: "19:town@thread.tacv2;messageid=1", conversationType: "channel", isGroup: true };

function inTeams(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return anActivity({ channelId: "msteams", recipient: BOT, conversation: PERSONAL, ...changes });
}

describe("in Teams", () => {
  afterEach(stopAll);

  it("welcomes once whoever installs the bot, of which Teams tells twice", async () => {
    const bot = await aBot({ settings: ANYBODY });
    const update = inTeams({ type: "conversationUpdate", text: undefined, membersAdded: [BOT] });
    const install = inTeams({ type: "installationUpdate", text: undefined, action: "add" });
    const welcomes = await Promise.all(
      [update, install, update].map((each) => bot.post(each).then(repliesOf)),
    );
    expect(welcomes.map(({ length }) => length)).to.have.members([1, 0, 0]);
  });

  it("welcomes a team when the bot is added to it, and not each of its members", async () => {
    const bot = await aBot({ settings: ANYBODY });
    const join = (...membersAdded: object[]) =>
      inTeams({ type: "conversationUpdate", text: undefined, conversation: CHANNEL, membersAdded });
    const member = { id: "29:someone" };
    expect(await repliesOf(await bot.post(join(member)))).to.have.length(0);
    expect(await repliesOf(await bot.post(join(member, BOT)))).to.have.length(1);
    expect(await repliesOf(await bot.post(join({ id: "29:other" })))).to.have.length(0);
  });

  it("does not welcome again after a restart on the same store", async () => {
    const store = createMemoryStore();
    const install = inTeams({ type: "installationUpdate", text: undefined, action: "add" });
    const first = await aBot({ settings: ANYBODY, store });
    expect(await repliesOf(await first.post(install))).to.have.length(1);
    const second = await aBot({ settings: ANYBODY, store });
    expect(await repliesOf(await second.post(install))).to.have.length(0);
  });

  it("answers what stands behind the mention, and helps whoever says nothing else", async () => {
    const bot = await aBot({ settings: ANYBODY });
    const mention = (text: string, place: number) =>
      inTeams({
        id: `activity-${place}`,
        conversation: CHANNEL,
        text,
        entities: [{ type: "mention", mentioned: BOT, text: "<at>Safety</at>" }],
      });
    const texts = ["<at>Safety</at> Where is it?\n", "<at>Safety</at>", "<at>Safety</at>&nbsp; "];
    for (const [place, text] of texts.entries()) await bot.post(mention(text, place));
    expect(bot.taken.map(({ text }) => text)).to.deep.equal(["Where is it?", "help", "help"]);
  });

  it("gives each person in a channel a conversation of their own with the bot", async () => {
    const bot = await aBot({ settings: ANYBODY });
    for (const id of ["29:a", "29:b"]) await bot.post(inTeams({ id, conversation: CHANNEL, from: { id } }));
    await bot.post(inTeams({ id: "3", from: { id: "29:a" } }));
    expect(bot.taken.map(({ conversation }) => conversation)).to.deep.equal([
      `msteams/${CHANNEL.id}/29:a`,
      `msteams/${CHANNEL.id}/29:b`,
      "msteams/a:1",
    ]);
  });

  it("answers an edited question anew, once, and not one that was only deleted and brought back", async () => {
    const bot = await aBot({ settings: ANYBODY });
    const edit = (text: string, eventType: string) =>
      inTeams({ type: "messageUpdate", text, channelData: { eventType } });
    await bot.post(inTeams({ text: "Where?" }));
    await bot.post(edit("Where is it based?", "editMessage"));
    await bot.post(edit("Where is it based?", "undeleteMessage"));
    expect(bot.taken.map(({ text }) => text)).to.deep.equal(["Where?", "Where is it based?"]);
    const [first, second] = bot.taken;
    expect(second?.id)
      .to.match(/^activity-1\/edited\//)
      .and.not.equal(first?.id);
  });

  it("forgets a conversation when the bot is removed from it, and a person who asks to be forgotten", async () => {
    const store = createMemoryStore();
    const bot = await aBot({ settings: ANYBODY, store });
    await store.saveState("msteams/a:1", { about: "x" }, 0, "resident-1");
    await bot.post(inTeams({ type: "installationUpdate", text: undefined, action: "remove" }));
    expect((await store.loadState("msteams/a:1")).state).to.equal(undefined);
    await store.saveState("msteams/a:2", { about: "x" }, 0, "resident-1");
    await bot.post(inTeams({ type: "deleteUserData", text: undefined }));
    expect((await store.loadState("msteams/a:2")).state).to.equal(undefined);
  });

  it("shows that it is typing while an answer takes long, and not before one that is ready", async () => {
    const connector = await aConnector();
    const slow = { ...anEcho(), take: () => connector.received(1).then(() => []) };
    const patient = await aBot({ settings: ANYBODY, conversations: slow, typingAfter: 0 });
    await patient.post(inTeams({ deliveryMode: undefined, serviceUrl: connector.url }));
    expect(connector.sent.map(({ activity }) => activity.type)).to.deep.equal(["typing"]);
    const quick = await aBot({ settings: ANYBODY });
    await quick.post(inTeams({ deliveryMode: undefined, serviceUrl: connector.url }));
    expect(connector.sent.map(({ activity }) => activity.type)).to.deep.equal(["typing", "message"]);
  });

  it("shows nothing of the sort where replies go into the response, or by text message", async () => {
    const connector = await aConnector();
    let shown = 0;
    const late = {
      ...anEcho(),
      take: () => new Promise<never[]>((resolve) => setImmediate(() => setImmediate(() => resolve([])))),
    };
    const bot = await aBot({ settings: ANYBODY, conversations: late, typingAfter: 0 });
    shown += (await repliesOf(await bot.post(inTeams()))).length;
    await bot.post(inTeams({ channelId: "sms", deliveryMode: undefined, serviceUrl: connector.url }));
    expect({ shown, sent: connector.sent.length }).to.deep.equal({ shown: 0, sent: 0 });
  });

  it("answers with a card, which a notification sums up", async () => {
    const bot = await aBot({ settings: ANYBODY });
    const [reply] = await repliesOf(await bot.post(inTeams({ text: "Hello" })));
    expect(reply?.attachments[0].contentType).to.equal("application/vnd.microsoft.card.adaptive");
    expect(reply?.attachments[0].content.body[0].text).to.equal("You said: Hello");
    expect(reply?.summary).to.equal("You said: Hello");
  });

  it("sends words where Teams refuses the card, once, and tells the log", async () => {
    const connector = await aConnector((request, response, place) => {
      const isCard = "attachments" in request.body;
      response.status(isCard ? 400 : 200).json(isCard ? { error: {} } : { id: `sent-${place}` });
    });
    const conversations = { ...anEcho(), take: async () => [anAnswer(), plainReply("smalltalk", "Bye.")] };
    const bot = await aBot({ settings: ANYBODY, conversations });
    const response = await bot.post(inTeams({ deliveryMode: undefined, serviceUrl: connector.url }));
    expect(response.status).to.equal(200);
    const texts = connector.sent.map(({ activity }) => activity.text);
    expect(texts).to.have.length(3);
    expect(texts[1]).to.match(
      /launched\*\* on 16 October[\s\S]*1\. What are its priorities\?[\s\S]*example\.org\/launch/,
    );
    expect(texts[2]).to.equal("Bye.");
    expect(bot.logged.join()).to.include('"channelStatus":400').and.not.include("launched");
  });

  it("does not send words after a card that Teams was only not allowed to take", async () => {
    const connector = await aConnector((_request, response) => void response.status(403).json({ error: {} }));
    const conversations = { ...anEcho(), take: async () => [anAnswer()] };
    const bot = await aBot({ settings: ANYBODY, conversations });
    await bot.post(inTeams({ deliveryMode: undefined, serviceUrl: connector.url }));
    expect(connector.sent).to.have.length(1);
  });
});
