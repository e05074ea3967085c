import { expect } from "chai";
import { closeServed, SECRET, serve } from "./served-direct-line.ts";
import { openStream } from "./stream-client.ts";

const FLOOD = { "x-forwarded-for": "192.0.2.1" };
const OTHER = { "x-forwarded-for": "192.0.2.2" };

describe("a flood over Direct Line from one address", () => {
  afterEach(closeServed);

  const limited = () => serve({ limits: { requestsPerMinute: 5 }, now: () => 1_800_000_000_000, proxies: 1 });

  for (const [what, route, token] of [
    ["of garbage tokens", "POST /tokens/refresh", "garbage"],
    ["of tokens asked for", "POST /tokens/generate", SECRET],
    ["of addresses that are not there", "GET /nothing", SECRET],
    ["of files", "POST /conversations/c/upload", "garbage"],
  ] as const) {
    it(`429 TooManyRequests: one ${what}, which does not touch other addresses`, async () => {
      const served = await limited();
      const answers = [];
      for (let sent = 0; sent < 7; sent++) answers.push(await served.call(route, { token, headers: FLOOD }));
      expect(answers.filter(({ status }) => status === 429)).to.have.lengthOf(2);
      expect(answers.at(-1)?.body.error.code).to.equal("TooManyRequests");
      expect(answers.at(-1)?.headers.get("retry-after")).to.equal("12");
      expect((await served.call(route, { token, headers: OTHER })).status).to.not.equal(429);
    });
  }

  it("429 TooManyRequests: one of streams, by the address that the outermost proxy saw", async () => {
    const served = await limited();
    const { streamUrl } = await served.start();
    const bad = streamUrl.replace(/t=.*/, "t=garbage");
    const statuses = await tryStreams(bad, FLOOD, 7);
    expect(statuses.slice(0, 5)).to.deep.equal(Array(5).fill("refused with 403"));
    expect(statuses.slice(5)).to.deep.equal(Array(2).fill("refused with 429"));
    await (await openStream(streamUrl, OTHER)).cut();
  });

  it("cannot get out of the way by claiming addresses that no proxy of ours saw", async () => {
    const served = await limited();
    const { streamUrl } = await served.start();
    const statuses = [];
    for (let sent = 0; sent < 6; sent++) {
      const headers = { "x-forwarded-for": `198.51.100.${sent}, 192.0.2.1` };
      statuses.push(...(await tryStreams(streamUrl.replace(/t=.*/, "t=garbage"), headers, 1)));
    }
    expect(statuses.at(-1)).to.equal("refused with 429");
  });
});

async function tryStreams(url: string, headers: Record<string, string>, times: number) {
  const statuses: string[] = [];
  for (let sent = 0; sent < times; sent++) {
    const opened = openStream(url, headers).then(
      () => "opened",
      (error: Error) => error.message,
    );
    statuses.push(await opened);
  }
  return statuses;
}
