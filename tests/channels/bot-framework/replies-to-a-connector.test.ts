import { expect } from "chai";
import { plainReply } from "../../../src/reply.ts";
import { ANYBODY, aBot, anActivity, anEcho, errorOf, stopAll } from "./a-bot.ts";
import { aConnector } from "./a-connector.ts";

function aMessage(serviceUrl: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return anActivity({ deliveryMode: undefined, serviceUrl, ...changes });
}

describe("replies to a connector", () => {
  afterEach(stopAll);

  it("are posted to the service address, as an answer to the activity", async () => {
    const [bot, connector] = [await aBot({ settings: ANYBODY }), await aConnector()];
    const response = await bot.post(aMessage(connector.url));
    expect(response.status).to.equal(200);
    expect(connector.sent).to.have.length(1);
    expect(connector.sent[0]?.path).to.equal("/v3/conversations/conversation-1/activities/activity-1");
    expect(connector.sent[0]?.authorization).to.equal(undefined);
    expect(connector.sent[0]?.activity).to.include({
      type: "message",
      text: "You said: When was it launched?",
      channelId: "emulator",
      replyToId: "activity-1",
    });
  });

  it("are posted to the conversation when the activity has no id", async () => {
    const [bot, connector] = [await aBot({ settings: ANYBODY }), await aConnector()];
    await bot.post(aMessage(`${connector.url}/emea/`, { id: undefined }));
    expect(connector.sent.map(({ path }) => path)).to.deep.equal([
      "/emea/v3/conversations/conversation-1/activities",
    ]);
  });

  it("carry the welcome to whoever joins", async () => {
    const [bot, connector] = [await aBot({ settings: ANYBODY }), await aConnector()];
    const membersAdded = [{ id: "resident-1" }];
    await bot.post(aMessage(connector.url, { type: "conversationUpdate", text: undefined, membersAdded }));
    expect(connector.sent[0]?.activity.text).to.equal("Hello, what would you like to know?");
  });

  it("arrive in the order of the questions, however slow the channel is", async () => {
    const connector = await aConnector((_request, response, place) => {
      setTimeout(() => response.json({ id: `sent-${place}` }), place % 2 === 1 ? 30 : 1);
    });
    const bot = await aBot({ settings: ANYBODY });
    await bot.warm();
    const numbers = [1, 2, 3, 4, 5, 6];
    const posts = numbers.map((n) =>
      bot.post(aMessage(connector.url, { id: `activity-${n}`, text: `${n}` })),
    );
    await Promise.all(posts);
    expect(connector.sent.map(({ activity }) => activity.text)).to.deep.equal(
      bot.taken.map(({ text }) => `You said: ${text}`),
    );
    expect(bot.taken).to.have.length(numbers.length);
  });

  it("of one conversation do not wait for those of another", async () => {
    const connector = await aConnector((request, response, place) => {
      if (!request.url.includes("slow")) response.json({ id: `sent-${place}` });
    });
    const bot = await aBot({ settings: ANYBODY });
    const slow = bot.post(aMessage(connector.url, { conversation: { id: "slow" } })).catch(() => undefined);
    await connector.received(1);
    const quick = await bot.post(aMessage(connector.url, { conversation: { id: "quick" } }));
    expect(quick.status).to.equal(200);
    await stopAll();
    await slow;
  });

  for (const status of [401, 404, 412, 429, 500]) {
    it(`that the channel answers with ${status} give a 502 and a line in the log`, async () => {
      const connector = await aConnector(
        (_request, response) => void response.status(status).json({ error: {} }),
      );
      const bot = await aBot({ settings: ANYBODY });
      const response = await bot.post(aMessage(connector.url, { text: "my secret" }));
      expect(response.status).to.equal(502);
      expect((await errorOf(response)).message).to.equal("The channel did not take the reply.");
      expect(bot.logged.join()).to.contain("request-1").and.contain(`"channelStatus":${status}`);
      expect(bot.logged.join()).not.to.contain("secret");
    });
  }

  it("are sent again while the channel is busy or broken, after the pause that it asks for", async () => {
    const answers = [429, 503, 412, 500];
    const connector = await aConnector((_request, response, place) => {
      const status = answers[place - 1] ?? 200;
      response.status(status).set(status === 429 ? { "retry-after": "7" } : {});
      response.json({ id: "sent" });
    });
    const pauses: number[] = [];
    const pause = async (milliseconds: number): Promise<unknown> => pauses.push(milliseconds);
    const bot = await aBot({ settings: ANYBODY, sending: { pause } });
    expect((await bot.post(aMessage(connector.url))).status).to.equal(200);
    expect(connector.sent).to.have.length(5);
    expect(new Set(connector.sent.map(({ activity }) => activity.text))).to.have.property("size", 1);
    expect(pauses[0]).to.be.within(7000, 7500);
  });

  it("that take longer than a channel waits are sent all the same, in order, after the activity was taken", async () => {
    const gate = Promise.withResolvers<void>();
    const connector = await aConnector(async (_request, response, place) => {
      if (place === 1) await gate.promise;
      response.json({ id: "sent" });
    });
    const bot = await aBot({ settings: ANYBODY, takeWithin: 50 });
    const taken = [
      await bot.post(aMessage(connector.url)),
      await bot.post(aMessage(connector.url, { id: "2" })),
    ];
    expect(taken.map(({ status }) => status)).to.deep.equal([200, 200]);
    expect(connector.sent).to.have.length(1);
    gate.resolve();
    await bot.settled();
    expect(connector.sent.map(({ path }) => path.split("/").at(-1))).to.deep.equal(["activity-1", "2"]);
  });

  it("that fail after the activity was taken are written in the log, with the request and no words", async () => {
    const gate = Promise.withResolvers<void>();
    const connector = await aConnector(async (_request, response) => {
      await gate.promise;
      response.status(403).json({ error: {} });
    });
    const bot = await aBot({ settings: ANYBODY, takeWithin: 20 });
    expect((await bot.post(aMessage(connector.url, { text: "my secret" }))).status).to.equal(200);
    gate.resolve();
    await bot.settled();
    expect(JSON.parse(bot.logged.at(-1) ?? "{}")).to.include({
      request: "request-1",
      channel: "emulator",
      channelStatus: 403,
      what: "activity failed after it was taken",
    });
    expect(bot.logged.join()).to.not.contain("secret");
  });

  it("that nobody takes at the service address are logged with the host and the reason, and nothing more", async () => {
    const gone = await aConnector();
    await stopAll();
    const bot = await aBot({ settings: ANYBODY });
    const response = await bot.post(aMessage(`${gone.url}/emea/`, { text: "my secret" }));
    expect(response.status).to.equal(502);
    const line = JSON.parse(bot.logged.at(-1) ?? "{}");
    expect(line).to.include({
      request: "request-1",
      outbound: new URL(gone.url).host,
      code: "ECONNREFUSED",
      status: 502,
    });
    expect(line.at).to.not.be.empty;
    expect(bot.logged.join()).to.not.match(/secret|emea|requestId/);
  });

  it("that the channel cuts off give a 502, and the next message is answered", async () => {
    const connector = await aConnector((_request, response, place) => {
      if (place === 1) response.socket?.destroy();
      if (place > 1) response.json({ id: "sent" });
    });
    const bot = await aBot({ settings: ANYBODY });
    expect((await bot.post(aMessage(connector.url))).status).to.equal(502);
    expect((await bot.post(aMessage(connector.url, { id: "activity-2" }))).status).to.equal(200);
  });

  it("that the channel never takes are given up, so that the next message is answered", async () => {
    const connector = await aConnector((_request, response, place) => {
      if (place > 1) response.json({ id: "sent" });
    });
    const bot = await aBot({ settings: ANYBODY, sending: { timeout: 50 } });
    expect((await bot.post(aMessage(connector.url))).status).to.equal(502);
    expect((await bot.post(aMessage(connector.url, { id: "activity-2" }))).status).to.equal(200);
  });

  it("are not sent when there are none", async () => {
    const [silent, connector] = [{ ...anEcho(), take: async () => [] }, await aConnector()];
    const bot = await aBot({ settings: ANYBODY, conversations: silent });
    expect((await bot.post(aMessage(connector.url))).status).to.equal(200);
    expect(connector.sent).to.deep.equal([]);
  });

  it("are tried again as a welcome when the first one did not arrive", async () => {
    const connector = await aConnector((_request, response, place) => {
      response.status(place === 1 ? 403 : 200).json({ id: "sent" });
    });
    const bot = await aBot({ settings: ANYBODY });
    const joining = { type: "conversationUpdate", text: undefined, membersAdded: [{ id: "resident-1" }] };
    await bot.post(aMessage(connector.url, joining));
    await bot.post(aMessage(connector.url, joining));
    await bot.post(aMessage(connector.url, joining));
    expect(connector.sent).to.have.length(2);
  });

  const ELSEWHERE = [
    "http://10.0.0.1/",
    "http://169.254.169.254/latest",
    "https://smba.trafficmanager.net/emea/",
    "http://127.0.0.1.evil.example/",
    "http://127.0.0.1@evil.example/",
    "file:///etc/passwd",
    "not an address",
  ];
  for (const serviceUrl of ELSEWHERE) {
    it(`without credentials are never sent beyond this machine: ${serviceUrl}`, async () => {
      const bot = await aBot({ settings: ANYBODY });
      const response = await bot.post(aMessage(serviceUrl));
      expect(response.status).to.equal(400);
      expect((await errorOf(response)).message).to.contain("serviceUrl");
      expect(bot.taken).to.deep.equal([]);
    });
  }

  it("are not sent to a service address with something behind its path", async () => {
    const [bot, connector] = [await aBot({ settings: ANYBODY }), await aConnector()];
    for (const tail of ["/?x=", "/#x"]) {
      expect((await bot.post(aMessage(connector.url + tail))).status).to.equal(400);
    }
    expect(connector.sent).to.deep.equal([]);
  });

  it("that did not arrive are counted by their channel, however often they were tried", async () => {
    const connector = await aConnector((_request, response) => void response.status(500).end());
    const counted: string[] = [];
    const countUndelivered = (channel: string): unknown => counted.push(channel);
    const bot = await aBot({ settings: ANYBODY, countUndelivered });
    await bot.post(aMessage(connector.url));
    expect(connector.sent).to.have.length(5);
    expect(counted).to.deep.equal(["emulator"]);
  });

  it("leave out what comes after the one that failed", async () => {
    const take = async () => [plainReply("answered", "one"), plainReply("answered", "two")];
    const connector = await aConnector((_request, response) => void response.status(403).end());
    const bot = await aBot({ settings: ANYBODY, conversations: { ...anEcho(), take } });
    expect((await bot.post(aMessage(connector.url))).status).to.equal(502);
    expect(connector.sent).to.have.length(1);
  });
});
