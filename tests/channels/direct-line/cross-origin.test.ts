import { expect } from "chai";
import { isAllowedOrigin } from "../../../src/channels/direct-line/origins.ts";
import { closeServed, SECRET, type Served, serve } from "./served-direct-line.ts";
import { openStream } from "./stream-client.ts";

const COUNCIL = "https://www.maidstone.gov.uk";
const PREFLIGHT = "authorization,content-type,x-ms-bot-agent,x-requested-with";

describe("Direct Line in pages of other origins", () => {
  afterEach(closeServed);

  it("answers the preflight of an allowed origin, with each header that Web Chat asks for", async () => {
    const served = await serve({ origins: [COUNCIL] });
    const { status, headers } = await preflight(served, COUNCIL);
    expect(status).to.equal(204);
    expect(headers.get("access-control-allow-origin")).to.equal(COUNCIL);
    expect(headers.get("access-control-allow-credentials")).to.equal("true");
    expect(headers.get("access-control-allow-methods")).to.include("POST");
    const allowed = headers.get("access-control-allow-headers")?.split(/,\s*/);
    expect(allowed).to.include.members(PREFLIGHT.split(","));
    expect(headers.get("vary")).to.include("Origin");
  });

  it("lets an allowed origin read answers and refusals alike", async () => {
    const served = await serve({ origins: [COUNCIL] });
    for (const token of [SECRET, "garbage"]) {
      const { headers } = await served.call("POST /conversations", { token, headers: { origin: COUNCIL } });
      expect(headers.get("access-control-allow-origin")).to.equal(COUNCIL);
      expect(headers.get("access-control-expose-headers")).to.include("Retry-After");
    }
  });

  it("answers session/getsessionid, which is sent with credentials, for the very origin", async () => {
    const served = await serve({ origins: [COUNCIL] });
    const { token } = await served.start();
    const { status, headers } = await served.call("GET /session/getsessionid", {
      token,
      headers: { origin: COUNCIL },
    });
    expect(status).to.equal(200);
    expect(headers.get("access-control-allow-origin")).to.equal(COUNCIL);
    expect(headers.get("access-control-allow-credentials")).to.equal("true");
  });

  for (const origin of [
    "https://evil.example",
    "null",
    "http://www.maidstone.gov.uk",
    `${COUNCIL}.evil.example`,
    "*",
  ]) {
    it(`refuses the origin ${origin}, preflight and request`, async () => {
      const served = await serve({ origins: [COUNCIL] });
      const { token } = await served.directLine.issueToken();
      for (const answer of [
        await preflight(served, origin),
        await served.call("POST /conversations", { token, headers: { origin } }),
      ]) {
        expect(answer.status).to.equal(403);
        expect(answer.body.error.code).to.equal("OriginNotAllowed");
        expect(answer.headers.get("access-control-allow-origin")).to.equal(null);
      }
    });
  }

  const rows: readonly (readonly [publicUrl: string, origin: string | undefined, isAllowed: boolean])[] = [
    ["https://chat.example.gov.uk", undefined, true],
    ["https://chat.example.gov.uk", "https://chat.example.gov.uk", true],
    ["https://chat.example.gov.uk", COUNCIL, true],
    ["https://chat.example.gov.uk", "http://localhost:8000", false],
    ["https://chat.example.gov.uk", "https://other.example", false],
    ["http://127.0.0.1:3978", "http://127.0.0.1:3978", true],
    ["http://127.0.0.1:3978", "http://localhost:8000", true],
    ["http://localhost:3978", "http://[::1]:8000", true],
    ["http://127.0.0.1:3978", "http://127.0.0.1.evil.example", false],
    ["http://127.0.0.1:3978", "http://localhost.evil.example", false],
    ["http://127.0.0.1:3978", "file://", false],
    ["http://127.0.0.1:3978", "null", false],
    ["", "https://other.example", false],
  ];
  for (const [publicUrl, origin, isAllowed] of rows) {
    it(`${isAllowed ? "allows" : "refuses"} ${origin ?? "no origin"} on ${publicUrl || "an unknown address"}`, () => {
      const rules = { publicUrl: () => publicUrl, origins: [COUNCIL] };
      expect(isAllowedOrigin({ origin }, rules)).to.equal(isAllowed);
    });
  }

  it("holds a token to the origins it names, besides our own", async () => {
    const served = await serve({ origins: [COUNCIL, "https://www.kent.gov.uk"] });
    const body = { trustedOrigins: [COUNCIL] };
    const { token = "" } = (await served.call("POST /tokens/generate", { token: SECRET, body })).body;
    const startFrom = (headers: Record<string, string>) =>
      served.call("POST /conversations", { token, headers });
    expect((await startFrom({ origin: COUNCIL })).status).to.equal(201);
    expect((await startFrom({ origin: served.url })).status).to.equal(200);
    expect((await startFrom({})).status).to.equal(200);
    expect((await startFrom({ origin: "https://www.kent.gov.uk" })).body.error.code).to.equal(
      "OriginNotAllowed",
    );
    expect((await startFrom({ origin: "http://localhost:8000" })).status).to.equal(403);
  });

  it("takes the page's own origin whatever name the page was opened by, on the stream as well", async () => {
    const served = await serve({ publicUrl: () => "https://chat.example.gov.uk" });
    const body = { trustedOrigins: [COUNCIL] };
    const { token = "" } = (await served.call("POST /tokens/generate", { token: SECRET, body })).body;
    const headers = { origin: served.url };
    const { status, body: session } = await served.call("POST /conversations", { token, headers });
    expect(status).to.equal(201);
    const address = session.streamUrl?.replace("wss://chat.example.gov.uk", served.url.replace("http", "ws"));
    await (await openStream(address ?? "", headers)).cut();
  });

  const elsewhere = ["http://192.0.2.1", "http://192.0.2.1:81", "http://192.0.2.1:80@evil.example", "null"];
  for (const origin of elsewhere) {
    it(`does not take ${origin} for the page's own where the request went to 192.0.2.1:3978`, () => {
      const rules = { publicUrl: () => "https://chat.example.gov.uk", origins: [] };
      expect(isAllowedOrigin({ origin, host: "192.0.2.1:3978" }, rules)).to.equal(false);
    });
  }

  it("does not let a token widen what the server allows", async () => {
    const served = await serve({ origins: [COUNCIL] });
    const body = { trustedOrigins: ["https://evil.example"] };
    const { token = "" } = (await served.call("POST /tokens/generate", { token: SECRET, body })).body;
    const headers = { origin: "https://evil.example" };
    expect((await served.call("POST /conversations", { token, headers })).status).to.equal(403);
  });
});

function preflight(served: Served, origin: string) {
  const headers = {
    origin,
    "access-control-request-method": "POST",
    "access-control-request-headers": PREFLIGHT,
  };
  return served.call("OPTIONS /conversations", { headers });
}
