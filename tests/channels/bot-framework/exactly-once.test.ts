import { expect } from "chai";
import { createMemoryStore } from "../../../src/store/memory.ts";
import type { Store } from "../../../src/store/store.ts";
import { theConversations } from "../../conversations/given.ts";
import { ANYBODY, aBot, anActivity, type Bot, stopAll, type WireReply } from "./a-bot.ts";
import { aConnector } from "./a-connector.ts";

type Sending = Readonly<Record<string, unknown>>;

/** Sends what a resident says and gives the replies; the channel says that it was sent so many seconds after now. */
type Say = (text: string, seconds: number, changes?: Sending) => Promise<readonly WireReply[]>;

describe("a message that a channel sends again", () => {
  let store: Store;
  let bot: Bot;
  let say: Say;

  beforeEach(async () => {
    store = createMemoryStore();
    bot = await aBot({ settings: ANYBODY, store, conversations: await theConversations(store) });
    say = saying(bot);
  });
  afterEach(stopAll);

  it("under the same id is answered once, at once and an hour later", async () => {
    const first = await say("where is it based?", 0, { id: "one" });
    const again = await Promise.all(
      [15, 30, 45, 3600].map((after) => say("where is it based?", after, { id: "one" })),
    );
    expect(first).to.have.length(1);
    expect(again.flat()).to.deep.equal([]);
  });

  it("under another id is answered once", async () => {
    const copies = [0, 15, 30, 45].map((after) => () => say("where is it based?", after));
    const replies = [];
    for (const copy of copies) replies.push((await copy()).length);
    expect(replies).to.deep.equal([1, 0, 0, 0]);
  });

  it("is answered once when all its copies come at the same moment, to two servers with one store", async () => {
    const other = await aBot({ settings: ANYBODY, store, conversations: await theConversations(store) });
    const sayElsewhere = saying(other);
    const copies = [1, 2, 3, 4].flatMap(() => [
      say("where is it based?", 0),
      sayElsewhere("where is it based?", 0),
    ]);
    expect((await Promise.all(copies)).flat()).to.have.length(1);
  });

  it("is heard all the same when the resident asks again half a minute later", async () => {
    expect(await say("where is it based?", 0)).to.have.length(1);
    expect(await say("where is it based?", 30)).to.have.length(1);
  });

  it("is heard all the same when it answers the next question of a dialog", async () => {
    await say("menu", 0);
    const [first] = await say("2", 1);
    const [second] = await say("2", 2);
    expect(first?.suggestedActions.actions.length).to.be.above(1);
    expect(second?.text).to.be.a("string").and.not.equal(first?.text);
  });

  it("is heard each time where it sounds like danger", async () => {
    const replies = [await say("help he has a knife", 0), await say("help he has a knife", 2)];
    expect(replies.map(([reply]) => reply?.channelData.answer.kind)).to.deep.equal(["safety", "safety"]);
  });

  it("is answered to each of two people in a group who say the same", async () => {
    await say("where is it based?", 0, { from: { id: "resident-1" } });
    expect(await say("where is it based?", 1, { from: { id: "resident-2" } })).to.have.length(1);
  });

  it("is answered when the reply to the first did not arrive", async () => {
    const connector = await aConnector((_request, response, place) => {
      response.status(place === 1 ? 403 : 200).json({ id: "sent" });
    });
    const toConnector = { deliveryMode: undefined, serviceUrl: connector.url, id: "one" };
    const activity = anActivity({ ...toConnector, text: "where is it based?" });
    const statuses = [(await bot.post(activity)).status, (await bot.post(activity)).status];
    await bot.post(activity);
    expect(statuses).to.deep.equal([502, 200]);
    expect(connector.sent).to.have.length(2);
  });
});

function saying(bot: Bot): Say {
  let count = 0;
  const now = Date.now();
  return async (text, seconds, changes = {}) => {
    const timestamp = new Date(now + seconds * 1000).toISOString();
    const response = await bot.post(anActivity({ id: `${bot.url} ${++count}`, text, timestamp, ...changes }));
    return ((await response.json()) as { activities: WireReply[] }).activities;
  };
}
