import { ActivityTypes } from "@microsoft/agents-activity";
import { expect } from "chai";
import { ANYBODY, aBot, anActivity, repliesOf, stopAll } from "./a-bot.ts";

/** What the bot answers; every other type is taken without a word. */
const ANSWERED = ["message", "messageUpdate", "invoke"];

const UNHEARD = ["", "Message", "message ", "constructor", "__proto__", "x".repeat(1000), "🚓"];

/** What may be missing, and what may stand in its place. */
const ODD = [undefined, null, 7, "text", [], {}, [null], [7], { id: 7 }];
const FIELDS = [
  "membersAdded",
  "entities",
  "value",
  "channelData",
  "action",
  "attachments",
  "reactionsAdded",
];

describe("an activity", () => {
  afterEach(stopAll);

  it("of every type that the protocol knows is taken, and only what asks something is answered", async () => {
    const bot = await aBot({ settings: ANYBODY });
    const types = Object.values(ActivityTypes);
    expect(types.length).to.be.above(15);
    for (const type of types) {
      const response = await bot.post(
        anActivity({ type, id: `of-${type}`, deliveryMode: undefined, serviceUrl: "http://127.0.0.1:9/" }),
      );
      if (!ANSWERED.includes(type)) expect(response.status, type).to.equal(200);
    }
    expect(bot.taken.map(({ id }) => id)).to.have.length(2);
  });

  it("of a type that nobody knows is taken without a word, and one without a type refused", async () => {
    const bot = await aBot({ settings: ANYBODY });
    for (const type of UNHEARD) {
      const response = await bot.post(anActivity({ type }));
      expect(response.status, type).to.equal(type === "" ? 400 : 200);
      if (type !== "") expect(await repliesOf(response)).to.deep.equal([]);
    }
    expect(bot.taken).to.deep.equal([]);
  });

  it("with anything odd in a field breaks nothing", async () => {
    const bot = await aBot({ settings: ANYBODY });
    const types = [
      "message",
      "messageUpdate",
      "conversationUpdate",
      "installationUpdate",
      "messageReaction",
      "invoke",
    ];
    for (const type of types)
      for (const field of FIELDS)
        for (const odd of ODD) {
          const { status } = await bot.post(anActivity({ type, [field]: odd }));
          expect(status, `${type} ${field} ${JSON.stringify(odd)}`).to.be.oneOf([200, 400, 501]);
        }
    expect(bot.logged.filter((line) => line.includes("failed"))).to.deep.equal([]);
  });

  it("with 200 kB of text is answered on every channel", async () => {
    const bot = await aBot({ settings: ANYBODY });
    const text = "a b ".repeat(50_000);
    for (const channelId of ["msteams", "sms", "email", "slack", "facebook", "alexa", "unknown"]) {
      const response = await bot.post(anActivity({ id: channelId, channelId, text }));
      expect(response.status).to.equal(200);
      expect(await repliesOf(response)).to.not.be.empty;
    }
  });
});
