import { ConnectionStatus } from "botframework-directlinejs";
import { expect } from "chai";
import { decodeJwt } from "jose";
import { PATIENCE_MS } from "../browser/chromium.ts";
import { closeServed, SECRET, serve } from "../channels/direct-line/served-direct-line.ts";
import { until } from "../channels/direct-line/session-steps.ts";
import { texts } from "../channels/direct-line/stream-client.ts";
import { clientInChromium } from "./client-in-chromium.ts";
import { clientInNode } from "./client-in-node.ts";

const domainOf = ({ url }: { url: string }) => `${url}/v3/directline`;

for (const { name, start, talk, endAll, stop } of [clientInNode, clientInChromium]) {
  describe(`botframework-directlinejs ${name}`, function () {
    this.timeout(PATIENCE_MS);
    before(start);
    afterEach(async () => {
      await endAll();
      await closeServed();
    });
    after(stop);

    for (const webSocket of [true, false]) {
      const way = webSocket ? "over WebSocket" : "by polling";

      it(`starts, is welcomed, asks and is answered ${way}`, async () => {
        const served = await serve();
        const { token } = await served.directLine.issueToken("dl_ann");
        const client = await talk({ domain: domainOf(served), token, webSocket });
        await until(() => texts(client.activities).includes("Welcome."), "the welcome");
        const id = await client.post("Hello");
        await until(() => texts(client.activities).length === 3, "the reply");
        expect(texts(client.activities)).to.deep.equal(["Welcome.", "Hello", "You said: Hello"]);
        expect(client.activities.find(({ text }) => text === "Hello")).to.deep.include({ id });
        expect(client.activities.find(({ text }) => text === "Hello")?.from.id).to.equal("dl_ann");
        expect(client.statuses.at(-1)).to.equal(ConnectionStatus.Online);
      });

      it(`starts with the secret alone ${way}`, async () => {
        const served = await serve();
        const client = await talk({ domain: domainOf(served), secret: SECRET, webSocket });
        await until(() => texts(client.activities).includes("Welcome."), "the welcome");
        await client.post("Hello");
        await until(() => texts(client.activities).length === 3, "the reply");
      });

      it(`resumes a conversation, from the start without a watermark and after it with one ${way}`, async () => {
        const served = await serve();
        const { conversationId, token } = await served.start();
        const whole = await talk({ domain: domainOf(served), token, conversationId, webSocket });
        await until(() => texts(whole.activities).length === 1, "the replay");
        const path = `/conversations/${conversationId}/activities`;
        const { watermark } = (await served.call(`GET ${path}`, { token })).body;
        await whole.end();
        const rest = await talk({ domain: domainOf(served), token, conversationId, watermark, webSocket });
        await until(() => rest.statuses.at(-1) === ConnectionStatus.Online, "being online");
        await rest.post("More");
        await until(() => texts(rest.activities).length === 2, "the reply");
        expect(texts(rest.activities)).to.deep.equal(["More", "You said: More"]);
      });

      it(`is told when its token has expired ${way}`, async () => {
        let now = Date.now();
        const served = await serve({ now: () => now });
        const { token } = await served.directLine.issueToken();
        const client = await talk({ domain: domainOf(served), token, webSocket });
        await until(() => texts(client.activities).length === 1, "the welcome");
        now += 31 * 60_000;
        expect(await client.post("Too late")).to.equal("retry");
        expect(client.statuses).to.include(ConnectionStatus.ExpiredToken);
        expect(served.conversations.taken).to.deep.equal([]);
      });

      it(`goes on with a new token after that ${way}`, async () => {
        let now = Date.now();
        const served = await serve({ now: () => now });
        const { body } = await served.call("POST /tokens/generate", { token: SECRET });
        const { token = "", conversationId = "" } = body;
        // In no time it would try often enough to give up before it is helped.
        const client = await talk({ domain: domainOf(served), token, webSocket, patient: true });
        await until(() => texts(client.activities).length === 1, "the welcome");
        now += 31 * 60_000;
        await client.post("Too late");
        const fresh = (await served.call(`GET /conversations/${conversationId}`, { token: SECRET })).body;
        await client.reconnect({
          conversationId,
          token: fresh.token ?? "",
          streamUrl: fresh.streamUrl ?? "",
        });
        await client.post("In time");
        await until(() => texts(client.activities).includes("You said: In time"), "the reply");
        expect(texts(client.activities)).to.not.include("Too late");
      });

      it(`is told that a conversation is gone ${way}`, async () => {
        const served = await serve();
        const { conversationId, token } = await served.directLine.issueToken();
        const client = await talk({ domain: domainOf(served), token, conversationId, webSocket });
        await until(() => client.statuses.includes(ConnectionStatus.FailedToConnect), "the failure");
      });
    }

    it("comes back after its socket was cut, with nothing lost and nothing doubled", async () => {
      const served = await serve();
      const { token } = await served.directLine.issueToken();
      const client = await talk({ domain: domainOf(served), token });
      for (const text of ["one", "two", "three"]) {
        await until(() => client.statuses.at(-1) === ConnectionStatus.Online, "being online");
        await client.cut();
        await client.post(text);
        await until(() => texts(client.activities).includes(`You said: ${text}`), "the reply");
      }
      const expected = ["one", "two", "three"].flatMap((text) => [text, `You said: ${text}`]);
      expect(texts(client.activities)).to.deep.equal(["Welcome.", ...expected]);
      expect(await client.cut()).to.be.at.least(4);
    });

    it("hears that the bot is typing, before the reply", async () => {
      const served = await serve();
      const { token } = await served.directLine.issueToken();
      const client = await talk({ domain: domainOf(served), token });
      await until(() => texts(client.activities).length === 1, "the welcome");
      await client.post("Hello");
      await until(() => texts(client.activities).length === 3, "the reply");
      const types = client.activities.map(({ type }) => type);
      expect(types.filter((type) => type === "typing")).to.have.lengthOf(1);
      expect(types.indexOf("typing")).to.be.lessThan(types.lastIndexOf("message"));
    });

    it("is told at once of a message that is too long, and goes on", async () => {
      const served = await serve();
      const { token } = await served.directLine.issueToken();
      const client = await talk({ domain: domainOf(served), token });
      const refusal = await client.post("a".repeat(300_000)).catch(() => "refused");
      expect(refusal).to.equal("refused");
      await client.post("Hello");
      await until(() => texts(client.activities).length === 3, "the reply");
    });

    it("refreshes its token, in its own time made short", async () => {
      let now = Date.now();
      const served = await serve({ now: () => now });
      const { token } = await served.directLine.issueToken("dl_ann");
      const client = await talk({ domain: domainOf(served), token, hurried: 3000 });
      await until(() => texts(client.activities).length === 1, "the welcome");
      now += 15 * 60_000;
      await until(
        async () => Number(decodeJwt(await client.token()).iat) * 1000 > now - 1000,
        "a fresh token",
      );
      expect(decodeJwt(await client.token()).user).to.equal("dl_ann");
    });

    it("never says why a message was too many, which is why limits must be out of reach", async () => {
      const served = await serve({ limits: { postsPerMinute: 1 }, now: () => 1_800_000_000_000 });
      const { token } = await served.directLine.issueToken();
      const client = await talk({ domain: domainOf(served), token });
      await client.post("one");
      expect(await client.post("two")).to.equal("retry");
      await until(() => texts(client.activities).length === 3, "the reply to the first");
      expect(texts(client.activities)).to.not.include("two");
    });
  });
}
