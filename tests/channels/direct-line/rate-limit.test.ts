import { expect } from "chai";
import { addressKey, createRateLimit } from "../../../src/channels/direct-line/rate-limit.ts";
import { closeServed, SECRET, serve } from "./served-direct-line.ts";
import { say } from "./session-steps.ts";

describe("Direct Line limits", () => {
  afterEach(closeServed);

  it("let a minute's worth through at once, and then one at a time", () => {
    let now = 0;
    const limit = createRateLimit({ perMinute: 60, now: () => now });
    expect(Array.from({ length: 60 }, () => limit("a"))).to.deep.equal(Array(60).fill(0));
    expect(limit("a")).to.equal(1);
    expect(limit("b")).to.equal(0);
    now += 1000;
    expect(limit("a")).to.equal(0);
    expect(limit("a")).to.equal(1);
  });

  it("are not upset by a clock that is set back", () => {
    let now = 1_000_000;
    const limit = createRateLimit({ perMinute: 2, now: () => now });
    limit("a");
    now = 0;
    expect(limit("a")).to.equal(0);
    expect(limit("a")).to.equal(30);
  });

  const addresses = [
    ["192.0.2.7", "192.0.2.7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:db8::1", "2001:db8:0:0"],
    ["::1", "0:0:0:0"],
    [undefined, "unknown"],
  ] as const;
  for (const [address, key] of addresses) {
    it(`count ${address} as ${key}`, () => {
      expect(addressKey(address)).to.equal(key);
    });
  }

  it("429 TooManyRequests, with seconds to wait: sixty messages in no time, from one conversation", async () => {
    const now = () => 1_800_000_000_000;
    const served = await serve({ now });
    const [loud, quiet] = [await served.start(), await served.start()];
    for (let sent = 0; sent < 60; sent++) expect((await say(served, loud, "Hi")).status).to.equal(200);
    const { status, body, headers } = await say(served, loud, "Hi");
    expect(status).to.equal(429);
    expect(body.error.code).to.equal("TooManyRequests");
    expect(headers.get("retry-after")).to.equal("1");
    expect((await say(served, quiet, "Hi")).status).to.equal(200);
  });

  for (const route of ["GET ", "GET /activities"]) {
    it(`429 TooManyRequests: ${route} far more often than a client does`, async () => {
      const served = await serve({ now: () => 1_800_000_000_000, limits: { readsPerMinute: 5 } });
      const { token, conversationId } = await served.start();
      const read = () => served.call(route.replace(" ", ` /conversations/${conversationId}`), { token });
      for (let times = 0; times < 5; times++) expect((await read()).status).to.equal(200);
      expect((await read()).status).to.equal(429);
      expect((await served.call("POST /tokens/refresh", { token })).status).to.equal(429);
    });
  }

  it("a thousand conversations opened and left by one address hurt nobody else", async function () {
    this.timeout(30_000);
    const served = await serve({ now: () => 1_800_000_000_000 });
    const start = async (address: string) => {
      const { token } = await served.directLine.issueToken();
      return served.call("POST /conversations", { token, headers: { "x-forwarded-for": address } });
    };
    const statuses: number[] = [];
    for (let opened = 0; opened < 1000; opened++) statuses.push((await start("192.0.2.1")).status);
    expect(statuses.filter((status) => status === 201)).to.have.lengthOf(300);
    expect(statuses.filter((status) => status === 429)).to.have.lengthOf(700);
    expect((await start("192.0.2.2")).status).to.equal(201);
    expect((await served.call("POST /conversations", { token: SECRET })).status).to.equal(201);
  });
});
