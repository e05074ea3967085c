import { expect } from "chai";
import { ANYBODY, aBot, anActivity, errorOf, repliesOf, stopAll } from "./a-bot.ts";

const REFUSED: readonly (readonly [string, unknown, RegExp])[] = [
  ["half a JSON object", '{"type":"message",', /not JSON/],
  ["an empty body", "", /type|JSON object/],
  ["a list", [anActivity()], /JSON object/],
  ["null", "null", /JSON object/],
  ["a word, which is JSON too", '"x"', /JSON object/],
  ["a number", "1", /JSON object/],
  ["an empty object", {}, /type/],
  ["a message without a channel", anActivity({ channelId: undefined }), /channelId/],
  ["a channel that is not a name", anActivity({ channelId: ":x" }), /channelId/],
  ["a message from nobody", anActivity({ from: undefined }), /from/],
  ["a sender without an id", anActivity({ from: { name: "Resident" } }), /from/],
  ["a message to nobody", anActivity({ recipient: null }), /recipient/],
  ["a message in no conversation", anActivity({ conversation: undefined }), /conversation/],
  ["a conversation with an empty id", anActivity({ conversation: { id: "" } }), /conversation/],
  ["text that is a number", anActivity({ text: 999 }), /text/],
  ["an id that is an object", anActivity({ id: {} }), /id/],
  ["no address to reply to", anActivity({ deliveryMode: undefined }), /serviceUrl/],
];

const BENT_IDS = [
  "../../admin?x=1#",
  "..",
  "a/../../b",
  "a?b",
  "a#b",
  "a\\b",
  "%2e%2e/admin",
  ".%2E/admin",
  "a.\t./b",
  "a\nb",
  "a".repeat(1001),
];

describe("a bad activity", () => {
  afterEach(stopAll);

  for (const [what, body, message] of REFUSED) {
    it(`is refused with a sentence and no stack: ${what}`, async () => {
      const bot = await aBot({ settings: ANYBODY });
      const response = await bot.post(body);
      expect(response.status).to.equal(400);
      const error = await errorOf(response);
      expect(error.code).to.equal("BadRequest");
      expect(error.message).to.match(message);
      expect(bot.taken).to.deep.equal([]);
    });
  }

  for (const encoding of ["gzip", "deflate", "br"]) {
    it(`is refused where it says that it is compressed, and is not: ${encoding}`, async () => {
      const bot = await aBot({ settings: ANYBODY });
      const response = await bot.post(anActivity(), { "content-encoding": encoding });
      expect(response.status).to.equal(400);
      expect((await errorOf(response)).message).to.equal("The body could not be read.");
    });
  }

  for (const id of BENT_IDS) {
    it(`is refused with an id that would bend a path: ${JSON.stringify(id.slice(0, 20))}`, async () => {
      const bot = await aBot({ settings: ANYBODY });
      expect((await bot.post(anActivity({ conversation: { id } }))).status).to.equal(400);
      expect((await bot.post(anActivity({ id }))).status).to.equal(400);
      expect(bot.taken).to.deep.equal([]);
    });
  }

  it("is taken with the ids that channels really use", async () => {
    const bot = await aBot({ settings: ANYBODY });
    const ids = [
      "19:253b1f341670408fb6fe51050b6e5ceb@thread.tacv2;messageid=1481567603816",
      "a:1pL6i0oY3C0K8oAj8_Ny:x==",
      "2c4f1e10-1f5a|livechat",
      "B1:T2:C3",
    ];
    for (const id of ids) expect((await bot.post(anActivity({ conversation: { id } }))).status).to.equal(200);
    expect(bot.taken).to.have.length(ids.length);
  });

  it("is refused over 256 kB", async () => {
    const bot = await aBot({ settings: ANYBODY });
    const response = await bot.post(anActivity({ text: "x".repeat(300 * 1024) }));
    expect(response.status).to.equal(413);
    expect((await errorOf(response)).code).to.equal("PayloadTooLarge");
  });

  it("is taken with 200 kB of text", async () => {
    const bot = await aBot({ settings: ANYBODY });
    const response = await bot.post(anActivity({ text: "x".repeat(200 * 1024) }));
    expect(response.status).to.equal(200);
    expect(bot.taken[0]?.text).to.have.length(200 * 1024);
  });

  it("is refused as form data, which a strange web page could send from the same machine", async () => {
    const bot = await aBot({ settings: ANYBODY });
    const response = await bot.post(anActivity(), { "content-type": "text/plain" });
    expect(response.status).to.equal(400);
    expect(bot.taken).to.deep.equal([]);
  });

  it("is refused in an encoding or character set that nobody knows", async () => {
    const bot = await aBot({ settings: ANYBODY });
    const encoded = await bot.post(anActivity(), { "content-encoding": "zip" });
    const strange = await bot.post(anActivity(), { "content-type": "application/json; charset=klingon" });
    expect([encoded.status, strange.status]).to.deep.equal([400, 400]);
    await errorOf(encoded);
    await errorOf(strange);
  });

  it("does no harm with fields named like the package's own functions", async () => {
    const bot = await aBot({ settings: ANYBODY });
    const shadows = {
      toJSON: 1,
      isAgenticRequest: 1,
      getConversationReference: 1,
      applyConversationReference: 1,
    };
    const text = JSON.stringify({ ...anActivity(), ...shadows }).replace("{", '{"__proto__":{"type":"x"},');
    const response = await bot.post(text);
    expect(response.status).to.equal(200);
    expect(await repliesOf(response)).to.have.length(1);
  });

  it("does no harm nested 100,000 deep", async () => {
    const bot = await aBot({ settings: ANYBODY });
    const text = JSON.stringify(anActivity({ channelData: "deep" })).replace(
      '"deep"',
      "[".repeat(100_000) + "]".repeat(100_000),
    );
    expect((await bot.post(text)).status).to.be.oneOf([200, 400]);
    expect((await bot.post(anActivity({ id: "activity-2" }))).status).to.equal(200);
  });

  it("loses nothing to empty and null fields, which some channels send", async () => {
    const bot = await aBot({ settings: ANYBODY });
    const response = await bot.post(
      anActivity({
        locale: "",
        replyToId: null,
        attachments: null,
        entities: [null, {}, { type: "clientInfo" }],
        from: { id: "resident-1", name: "", aadObjectId: null, role: 5 },
        conversation: { id: "conversation-1", name: "", isGroup: null },
      }),
    );
    expect(response.status).to.equal(200);
    expect(bot.taken[0]?.locale).to.equal("en-GB");
  });

  for (const method of ["GET", "PUT", "DELETE"]) {
    it(`is refused by ${method}, with the method that is taken`, async () => {
      const bot = await aBot({ settings: ANYBODY });
      const response = await fetch(bot.url, { method });
      expect(response.status).to.equal(405);
      expect(response.headers.get("allow")).to.equal("POST");
      expect((await errorOf(response)).code).to.equal("MethodNotAllowed");
    });
  }
});
