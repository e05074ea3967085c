import { expect } from "chai";
import fc from "fast-check";
import type { Conversations } from "../../../src/conversation/conversations.ts";
import { theConversations } from "../../conversations/given.ts";
import { ANYBODY, aBot, anActivity, type Bot, repliesOf, stopAll } from "./a-bot.ts";
import { aConnector } from "./a-connector.ts";

const SECRET = "my neighbour Jane Doe deals drugs";

/** Every type of the protocol, some that are none, and some that are names of something else in JavaScript. */
const TYPES = [
  ...[
    "message",
    "messageUpdate",
    "messageDelete",
    "messageReaction",
    "conversationUpdate",
    "typing",
    "event",
  ],
  ...[
    "contactRelationUpdate",
    "endOfConversation",
    "invoke",
    "invokeResponse",
    "installationUpdate",
    "handoff",
  ],
  ...["suggestion", "trace", "command", "commandResult", "delay", "deleteUserData"],
  ...["unheardOf", "MESSAGE", " ", "__proto__", "constructor", "toString", "💬"],
];

/** What stands in `value` where a card or Teams itself should have put something. */
const VALUES: readonly unknown[] = [
  ...[undefined, null, 0, "", "text", [], {}, true, { action: null }, { action: { verb: 5, data: [] } }],
  ...[
    { actionName: "feedback", actionValue: "not an object" },
    { actionName: "feedback", actionValue: { feedback: "{" } },
  ],
  ...[
    { actionName: "feedback", actionValue: { reaction: {}, feedback: 5 } },
    { ask: { ask: "x" } },
    { ask: "x".repeat(50_000) },
  ],
];

describe("any activity", function () {
  this.timeout(60_000);
  let conversations: Conversations;
  let bot: Bot;
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);

  before(async () => {
    conversations = await theConversations();
  });
  beforeEach(async () => {
    unhandled.length = 0;
    process.on("unhandledRejection", note);
    bot = await aBot({ settings: ANYBODY, conversations, sending: { timeout: 1500, pause: async () => {} } });
  });
  afterEach(async () => {
    await stopAll();
    process.off("unhandledRejection", note);
    expect(unhandled).to.deep.equal([]);
  });

  /** Nothing of it in the log, and the next message is answered. */
  async function expectUnharmed(): Promise<void> {
    expect(bot.logged.join("\n")).to.not.match(/neighbour|Jane|drugs/);
    expect(await repliesOf(await bot.post(anActivity(aNewOne())))).to.not.be.empty;
  }

  it("of every type is taken, whether the replies go into the response or to a connector", async () => {
    const connector = await aConnector();
    for (const [place, type] of TYPES.entries()) {
      const id = `${place}`;
      const inResponse = await bot.post(anActivity({ type, id, text: SECRET }));
      const through = { deliveryMode: undefined, serviceUrl: connector.url, conversation: { id: "other" } };
      const atConnector = await bot.post(anActivity({ type, id, text: SECRET, ...through }));
      expect(inResponse.status, type).to.equal(200);
      expect(atConnector.status, type).to.be.oneOf(type === "invoke" ? [501] : [200]);
    }
    await expectUnharmed();
  });

  for (const name of [
    "adaptiveCard/action",
    "message/submitAction",
    "task/fetch",
    "signin/verifyState",
    undefined,
  ]) {
    it(`that is an invoke called ${name} is answered, whatever its value is`, async () => {
      for (const value of VALUES) {
        const through = { deliveryMode: undefined, serviceUrl: "http://127.0.0.1:9/" };
        const response = await bot.post(
          anActivity({ type: "invoke", name, value, text: undefined, ...through }),
        );
        expect(response.status, JSON.stringify(value)?.slice(0, 80)).to.be.oneOf([200, 400, 501]);
      }
      await expectUnharmed();
    });
  }

  it("with 200 kB of text is answered, with one sentence about that", async () => {
    const [reply] = await repliesOf(await bot.post(anActivity({ text: `${SECRET} `.repeat(6000) })));
    expect(reply?.text.length).to.be.below(1000);
    await expectUnharmed();
  });

  it("made of anything does no harm, and is never our own fault", async () => {
    const anything = fc.dictionary(
      fc.constantFrom(
        ...[
          "type",
          "id",
          "text",
          "from",
          "recipient",
          "conversation",
          "channelId",
          "serviceUrl",
          "value",
          "name",
        ],
        ...[
          "entities",
          "membersAdded",
          "attachments",
          "timestamp",
          "locale",
          "channelData",
          "action",
          "replyToId",
        ],
      ),
      fc.jsonValue({ maxDepth: 3 }),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (changes) => {
        const response = await bot.post({ ...anActivity({ text: SECRET }), ...changes });
        expect(response.status).to.be.oneOf([200, 400]);
      }),
      { numRuns: 300 },
    );
    await expectUnharmed();
  });

  const CONNECTORS: readonly (readonly [string, Parameters<typeof aConnector>[0], number])[] = [
    ["hangs", () => {}, 502],
    ["answers half and hangs", (_request, response) => void response.write('{"id":'), 502],
    ["cuts the line", (_request, response) => void response.socket?.destroy(), 502],
    ["answers 200 with nothing", (_request, response) => void response.end(), 200],
    ["answers 200 with HTML", (_request, response) => void response.send("<html>"), 200],
    ["answers 200 with null", (_request, response) => void response.json(null), 200],
    ...[401, 412, 429, 500].map(
      (status) =>
        [
          `answers ${status}, and says back what it was sent`,
          (request, response) => void response.status(status).json(request.body),
          502,
        ] as const satisfies readonly [string, Parameters<typeof aConnector>[0], number],
    ),
  ];
  for (const [what, answer, status] of CONNECTORS) {
    it(`whose connector ${what} is told of in the log by its request, without a word of it`, async () => {
      const connector = await aConnector(answer);
      const activity = anActivity({
        deliveryMode: undefined,
        serviceUrl: connector.url,
        text: SECRET,
        ...aNewOne(),
      });
      expect((await bot.post(activity)).status).to.equal(status);
      if (status === 502) expect(bot.logged.join("\n")).to.contain('"request":"request-1"');
      await expectUnharmed();
    });
  }
});

/** Ids that nothing was sent under before. */
function aNewOne(): Record<string, unknown> {
  return { id: crypto.randomUUID(), conversation: { id: crypto.randomUUID() } };
}
