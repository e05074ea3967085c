import { expect } from "chai";
import fc from "fast-check";
import { createMemoryStore } from "../../../src/store/memory.ts";
import { ANYBODY, aBot, anActivity, stopAll } from "./a-bot.ts";
import { aConnector } from "./a-connector.ts";

const NOWHERE = "http://127.0.0.1:9/";

function anInvoke(name: string, value: unknown, serviceUrl = NOWHERE): Record<string, unknown> {
  const changes = { type: "invoke", text: undefined, deliveryMode: undefined, serviceUrl };
  return anActivity({ ...changes, channelId: "msteams", name, value });
}

const thumb = (reaction: unknown) => ({ actionName: "feedback", actionValue: { reaction, feedback: "{}" } });

describe("an invoke", () => {
  afterEach(stopAll);

  it("with a thumb is kept as feedback, without what was written beside it", async () => {
    const store = createMemoryStore();
    const bot = await aBot({ settings: ANYBODY, store });
    for (const reaction of ["like", "dislike"]) {
      const response = await bot.post(anInvoke("message/submitAction", thumb(reaction)));
      expect(response.status).to.equal(200);
    }
    const kept = await store.feedback(10);
    expect(kept.map(({ useful }) => useful)).to.deep.equal([false, true]);
    expect(kept[0]).to.have.all.keys("useful", "at");
  });

  it("with a thumb is forgotten with the person who gave it", async () => {
    const store = createMemoryStore();
    const bot = await aBot({ settings: ANYBODY, store });
    await bot.post(anInvoke("message/submitAction", thumb("like")));
    await store.eraseUser("resident-1");
    expect(await store.feedback(10)).to.deep.equal([]);
  });

  it("of a card's action says what was pressed, and is told so", async () => {
    const [bot, connector] = [await aBot({ settings: ANYBODY }), await aConnector()];
    const action = { type: "Action.Execute", verb: "ask", data: { ask: "Who leads it?" } };
    const response = await bot.post(anInvoke("adaptiveCard/action", { action }, connector.url));
    expect(await response.json()).to.deep.equal({
      statusCode: 200,
      type: "application/vnd.microsoft.activity.message",
      value: "Who leads it?",
    });
    expect(bot.taken.map(({ text }) => text)).to.deep.equal(["Who leads it?"]);
    expect(connector.sent).to.have.length(1);
  });

  it("that asks for a form is told that there is none", async () => {
    const bot = await aBot({ settings: ANYBODY });
    const response = await bot.post(anInvoke("message/fetchTask", { data: {} }));
    expect(response.status).to.equal(200);
    expect(((await response.json()) as { task: { type: string } }).task.type).to.equal("message");
  });

  it("of another sort is told that it is not taken", async () => {
    const bot = await aBot({ settings: ANYBODY });
    for (const name of [
      "task/fetch",
      "signin/verifyState",
      "composeExtension/query",
      "constructor",
      "__proto__",
    ]) {
      const response = await bot.post(anInvoke(name, {}));
      expect(response.status, name).to.equal(501);
    }
    expect((await bot.post(anInvoke("", {}))).status).to.equal(501);
  });

  const WRONG = [
    ...[undefined, null, 7, "like", [], {}, thumb("love"), thumb({}), { actionName: "feedback" }],
    ...[{ action: {} }, { action: null }, { action: { data: null } }, { action: { data: { ask: 7 } } }],
    ...[{ action: { data: { ask: " " } } }, { action: { data: { ask: "a".repeat(200_000) } } }],
  ];
  for (const name of ["message/submitAction", "adaptiveCard/action"]) {
    it(`named ${name} is refused with 400 where its value is not what that promises`, async () => {
      const bot = await aBot({ settings: ANYBODY });
      for (const value of WRONG) {
        const response = await bot.post(anInvoke(name, value));
        expect(response.status, JSON.stringify(value)?.slice(0, 50)).to.equal(400);
      }
      expect(bot.taken).to.deep.equal([]);
    });
  }

  it("breaks nothing, whatever its value", async () => {
    const bot = await aBot({ settings: ANYBODY });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("message/submitAction", "adaptiveCard/action", "message/fetchTask", "x"),
        fc.jsonValue(),
        async (name, value) => {
          expect([200, 400, 501]).to.include((await bot.post(anInvoke(name, value))).status);
        },
      ),
      { numRuns: 50 },
    );
  });
});
