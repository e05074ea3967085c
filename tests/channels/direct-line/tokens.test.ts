import { expect } from "chai";
import { decodeJwt, SignJWT } from "jose";
import { createTokens } from "../../../src/channels/direct-line/tokens.ts";
import { closeServed, SECRET, serve } from "./served-direct-line.ts";

const MINUTE = 60_000;

describe("Direct Line tokens", () => {
  afterEach(closeServed);

  it("are had for the secret, for a new conversation, without the bot's hearing of it", async () => {
    const served = await serve();
    const body = { user: { id: "dl_ann", name: "Ann" } };
    const { status, body: issued } = await served.call("POST /tokens/generate", { token: SECRET, body });
    expect(status).to.equal(200);
    expect(issued).to.have.all.keys("conversationId", "token", "expires_in");
    expect(issued.expires_in).to.equal(1800);
    expect(decodeJwt(issued.token ?? "").user).to.equal("dl_ann");
    expect((await served.store.read(issued.conversationId ?? "", 0, 1)).entries).to.deep.equal([]);
  });

  it("are had without a body too, for a user of our making", async () => {
    const served = await serve();
    const { body } = await served.call("POST /tokens/generate", { token: SECRET });
    expect(decodeJwt(body.token ?? "").user).to.match(/^dl_[\w-]{36}$/);
  });

  it("are not had for a token, nor for the secret where none is set", async () => {
    const served = await serve();
    const { token } = await served.directLine.issueToken();
    expect((await served.call("POST /tokens/generate", { token })).body.error.code).to.equal("SecretNeeded");
    const open = await serve({ secret: undefined });
    expect((await open.call("POST /tokens/generate", { token: SECRET })).status).to.equal(403);
    expect((await open.call("POST /tokens/generate", { token: "undefined" })).status).to.equal(403);
  });

  for (const body of [
    { user: { id: "ann" } },
    { user: { id: "dl_" } },
    { user: { id: `dl_${"a".repeat(62)}` } },
    { user: { id: "dl_a b" } },
    { user: { id: 7 } },
    { trustedOrigins: "https://www.example.gov.uk" },
    { trustedOrigins: ["https://www.example.gov.uk/path"] },
    { trustedOrigins: ["*"] },
  ]) {
    it(`are refused to ${JSON.stringify(body).slice(0, 60)}`, async () => {
      const served = await serve();
      const answer = await served.call("POST /tokens/generate", { token: SECRET, body });
      expect(answer.status).to.equal(400);
      expect(answer.body.error.code).to.equal("BadArgument");
    });
  }

  it("are issued to our own pages without a secret", async () => {
    const served = await serve({ secret: undefined });
    const { token, conversationId, expires_in } = await served.directLine.issueToken("dl_ann");
    expect(decodeJwt(token)).to.include({ user: "dl_ann", conv: conversationId });
    expect(expires_in).to.equal(1800);
    expect((await served.call("POST /conversations", { token })).status).to.equal(201);
  });

  it("are not issued to our own pages for an id that clients would drop", async () => {
    const served = await serve();
    const error = await served.directLine.issueToken("ann").catch((thrown: unknown) => thrown);
    expect(error).to.include({ code: "bad-user-id" });
  });

  it("are refreshed for the same conversation, user and origins, and live on from then", async () => {
    let now = Date.now();
    const served = await serve({ now: () => now, origins: ["https://a.example"] });
    const wishes = { user: { id: "dl_ann" }, trustedOrigins: ["https://a.example"] };
    const { body } = await served.call("POST /tokens/generate", { token: SECRET, body: wishes });
    now += 29 * MINUTE;
    const { status, body: fresh } = await served.call("POST /tokens/refresh", { token: body.token ?? "" });
    expect(status).to.equal(200);
    expect(decodeJwt(fresh.token ?? "")).to.deep.include({
      user: "dl_ann",
      conv: body.conversationId,
      origins: ["https://a.example"],
    });
    now += 29 * MINUTE;
    expect((await served.call("POST /tokens/refresh", { token: body.token ?? "" })).body.error.code).to.equal(
      "TokenExpired",
    );
    expect((await served.call("POST /tokens/refresh", { token: fresh.token ?? "" })).status).to.equal(200);
  });

  it("cannot be had by refreshing a secret", async () => {
    const served = await serve();
    expect((await served.call("POST /tokens/refresh", { token: SECRET })).body.error.code).to.equal(
      "TokenNeeded",
    );
  });

  it("hold on every server with the same secret, and on no other", async () => {
    const holder = { conversation: "c", user: "dl_a" };
    const token = await createTokens("one secret", Date.now).issue(holder);
    expect(await createTokens("one secret", Date.now).read(token)).to.deep.equal({ kind: "valid", holder });
    expect((await createTokens("another", Date.now).read(token)).kind).to.equal("invalid");
    const own = await createTokens(undefined, Date.now, "of the store").issue(holder);
    expect((await createTokens(undefined, Date.now, "of the store").read(own)).kind).to.equal("valid");
    expect((await createTokens(undefined, Date.now).read(own)).kind).to.equal("invalid");
    expect((await createTokens(undefined, Date.now).read(token)).kind).to.equal("invalid");
  });

  it("are not signed with the secret itself", async () => {
    const claims = {
      conv: "c",
      user: "dl_a",
      iss: "community-safety-chatbot",
      aud: "requests",
      exp: 9_999_999_999,
    };
    const key = new TextEncoder().encode(SECRET);
    const forged = await new SignJWT(claims).setProtectedHeader({ alg: "HS256" }).sign(key);
    expect((await createTokens(SECRET, Date.now).read(forged)).kind).to.equal("invalid");
  });

  it("open either requests or a stream, not both", async () => {
    const tokens = createTokens(SECRET, Date.now);
    const holder = { conversation: "c", user: "dl_a" };
    expect((await tokens.readForStream(await tokens.issue(holder))).kind).to.equal("invalid");
    expect((await tokens.read(await tokens.issueForStream(holder))).kind).to.equal("invalid");
  });

  it("for a stream expire after a minute", async () => {
    let now = Date.now();
    const tokens = createTokens(SECRET, () => now);
    const token = await tokens.issueForStream({ conversation: "c", user: "dl_a" });
    now += 58_000;
    expect((await tokens.readForStream(token)).kind).to.equal("valid");
    now += 4_000;
    expect((await tokens.readForStream(token)).kind).to.equal("expired");
  });
});
