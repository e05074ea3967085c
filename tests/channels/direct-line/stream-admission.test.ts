import { once } from "node:events";
import { connect } from "node:net";
import { expect } from "chai";
import { closeServed, SECRET, serve } from "./served-direct-line.ts";
import { until } from "./session-steps.ts";
import { openStream } from "./stream-client.ts";

describe("opening a Direct Line stream", () => {
  afterEach(closeServed);

  it("opens only for the token in its own address, within a minute", async () => {
    let now = Date.now();
    const served = await serve({ now: () => now });
    const [mine, theirs] = [await served.start(), await served.start()];
    const url = new URL(mine.streamUrl);
    const withToken = (token: string) => `${url.origin}${url.pathname}?t=${token}`;
    const foreign = new URL(theirs.streamUrl).searchParams.get("t") ?? "";
    expect(await refusal(`${url.origin}${url.pathname}`)).to.equal("refused with 401");
    expect(await refusal(withToken("garbage"))).to.equal("refused with 403");
    expect(await refusal(withToken(mine.token))).to.equal("refused with 403");
    expect(await refusal(withToken(foreign))).to.equal("refused with 403");
    expect(await refusal(withToken(SECRET))).to.equal("refused with 403");
    now += 61_000;
    expect(await refusal(mine.streamUrl)).to.equal("refused with 403");
  });

  it("opens for allowed origins only", async () => {
    const served = await serve({ origins: ["https://a.example", "https://b.example"] });
    const body = { trustedOrigins: ["https://a.example"] };
    const { token = "" } = (await served.call("POST /tokens/generate", { token: SECRET, body })).body;
    const { streamUrl = "" } = (await served.call("POST /conversations", { token })).body;
    expect(await refusal(streamUrl, { origin: "https://evil.example" })).to.equal("refused with 403");
    expect(await refusal(streamUrl, { origin: "https://b.example" })).to.equal("refused with 403");
    await openStream(streamUrl, { origin: "https://a.example" });
  });

  for (const watermark of ["", "rubbish", "9999", "bm9uZQ.1", "-1", "%00", "x".repeat(5000)]) {
    it(`begins at the start for the watermark "${watermark.slice(0, 10)}"`, async () => {
      const served = await serve();
      const { streamUrl } = await served.start();
      const client = await openStream(streamUrl.replace("?", `?watermark=${watermark}&`));
      await until(() => client.activities.length === 1, "the welcome");
      await client.cut();
    });
  }

  it("is not there for a conversation that was forgotten, nor elsewhere under our path", async () => {
    const served = await serve();
    const session = await served.start();
    await served.store.erase(session.conversationId);
    expect(await refusal(session.streamUrl)).to.equal("refused with 404");
    expect(await refusal(session.streamUrl.replace("/stream", "/other"))).to.equal("refused with 404");
  });

  it("leaves upgrades outside our path to others", async () => {
    const served = await serve();
    const session = await served.start();
    expect(await refusal(session.streamUrl.replace("/v3/directline", "/other"))).to.match(/socket hang up/);
  });

  it("answers an upgrade that is no WebSocket, and a client that leaves at once, without harm", async () => {
    const served = await serve();
    const { streamUrl } = await served.start();
    const { pathname, search, port } = new URL(streamUrl);
    for (const isHasty of [true, false]) {
      const raw = connect(Number(port), "127.0.0.1");
      await once(raw, "connect");
      raw.write(
        `GET ${pathname}${search} HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: nonsense\r\n\r\n`,
      );
      if (isHasty) raw.resetAndDestroy();
      else expect(String((await once(raw, "data"))[0])).to.match(/^HTTP\/1\.1 400 /);
      raw.destroy();
    }
    expect((await served.start()).streamUrl).to.be.a("string");
  });
});

async function refusal(url: string, headers: Record<string, string> = {}): Promise<string> {
  return openStream(url, headers).then(
    () => "opened",
    (error: Error) => error.message,
  );
}
