import { expect } from "chai";
import fc from "fast-check";
import { pauseAfter, retry } from "../../../src/channels/bot-framework/retry.ts";

function refusal(status: number, retryAfter?: string): Error {
  const headers = new Headers(retryAfter === undefined ? {} : { "retry-after": retryAfter });
  return Object.assign(new Error("refused"), { status, response: { headers } });
}

/** Fails with each of these in turn, and then succeeds. */
function failing(...failures: readonly unknown[]) {
  const waited: number[] = [];
  let asked = 0;
  const request = async (): Promise<string> => {
    const failure = failures[asked++];
    if (failure !== undefined) throw failure;
    return "taken";
  };
  const options = { pause: async (milliseconds: number) => waited.push(milliseconds), random: () => 0 };
  return { request, options, waited, asked: () => asked };
}

describe("retry", () => {
  it("asks once where the request is taken", async () => {
    const { request, options, asked } = failing();
    expect(await retry(request, options)).to.equal("taken");
    expect(asked()).to.equal(1);
  });

  it("asks again, with longer pauses, while the channel is busy or broken", async () => {
    const { request, options, waited } = failing(refusal(412), refusal(429), refusal(500), refusal(503));
    expect(await retry(request, options)).to.equal("taken");
    expect(waited).to.deep.equal([250, 500, 1000, 2000]);
  });

  it("gives up after five tries, and throws what the last one threw", async () => {
    const failures = [1, 2, 3, 4, 5, 6].map((place) => refusal(500 + place));
    const { request, options, asked } = failing(...failures);
    expect(await retry(request, options).catch((error: unknown) => error)).to.equal(failures[4]);
    expect(asked()).to.equal(5);
  });

  it("waits as long as the channel asks for, and gives up at once where that is too long", async () => {
    const soon = failing(refusal(429, "7"));
    await retry(soon.request, soon.options);
    expect(soon.waited).to.deep.equal([7000]);
    const late = failing(refusal(429, "3600"));
    expect(await retry(late.request, late.options).catch(() => "given up")).to.equal("given up");
    expect(late.waited).to.deep.equal([]);
  });

  for (const status of [400, 401, 403, 404, 413]) {
    it(`does not ask again after a ${status}`, async () => {
      const { request, options, asked } = failing(refusal(status));
      expect(await retry(request, options).catch(() => "given up")).to.equal("given up");
      expect(asked()).to.equal(1);
    });
  }

  it("asks again where nobody was reached, and not where the resident may have seen it", async () => {
    const unreachable = new TypeError("fetch failed", { cause: { code: "ECONNREFUSED" } });
    const cut = new TypeError("fetch failed", { cause: { code: "UND_ERR_SOCKET" } });
    const hung = new DOMException("timed out", "TimeoutError");
    expect(pauseAfter(unreachable, 1, 0)).to.equal(250);
    expect([cut, hung, "nonsense"].map((failure) => pauseAfter(failure, 1, 0))).to.deep.equal([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("reads a date to wait for, and takes no notice of nonsense", () => {
    const inTenSeconds = new Date(Date.now() + 10_000).toUTCString();
    expect(pauseAfter(refusal(429, inTenSeconds), 1, 0)).to.be.within(8000, 10_000);
    expect(pauseAfter(refusal(429, new Date(0).toUTCString()), 1, 0)).to.equal(0);
    expect(pauseAfter(refusal(429, "soon"), 1, 0)).to.equal(250);
  });

  it("never comes back before the channel said, and never all at the same moment", () => {
    const numbers = {
      tries: fc.integer({ min: 1, max: 5 }),
      random: fc.double({ min: 0, max: 0.999, noNaN: true }),
    };
    fc.assert(
      fc.property(fc.record({ ...numbers, seconds: fc.nat(600) }), ({ tries, random, seconds }) => {
        const asked = pauseAfter(refusal(429, String(seconds)), tries, random) ?? -1;
        expect(asked)
          .to.be.at.least(seconds * 1000)
          .and.at.most(seconds * 1000 + 500);
        const own = pauseAfter(refusal(500), tries, random) ?? -1;
        expect(own).to.be.within(250 * 2 ** (tries - 1), 500 * 2 ** (tries - 1));
      }),
    );
  });
});
