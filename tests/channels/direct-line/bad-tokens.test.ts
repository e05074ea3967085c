import { expect } from "chai";
import { SignJWT } from "jose";
import { closeServed, serve } from "./served-direct-line.ts";
import { pollAll } from "./session-steps.ts";

const MINUTE = 60_000;

describe("bad tokens over Direct Line", () => {
  afterEach(closeServed);

  const routes = [
    "POST /tokens/refresh",
    "POST /conversations",
    "GET /conversations/c",
    "GET /conversations/c/activities",
    "POST /conversations/c/activities",
    "POST /conversations/c/upload",
    "GET /session/getsessionid",
  ];

  for (const route of ["POST /tokens/generate", ...routes]) {
    it(`401 MissingAuthorization: ${route} without a token`, async () => {
      const served = await serve();
      for (const headers of [
        {},
        { authorization: "" },
        { authorization: "Bearer" },
        { authorization: "Basic YTpi" },
      ]) {
        const answer = await served.call(route, { headers });
        expect(answer.status).to.equal(401);
        expect(answer.body.error.code).to.equal("MissingAuthorization");
        expect(answer.headers.get("www-authenticate")).to.equal("Bearer");
      }
    });

    it(`403 InvalidToken: ${route} with garbage, a foreign token or a forged one`, async () => {
      const served = await serve();
      for (const token of ["garbage", "a.b.c", await foreignToken(), unsignedToken(), "x".repeat(5000)]) {
        const answer = await served.call(route, { token });
        expect(answer.status).to.equal(403);
        expect(answer.body.error.code).to.equal("InvalidToken");
      }
    });
  }

  for (const route of routes) {
    it(`403 TokenExpired: ${route} with a token of half an hour ago`, async () => {
      let now = Date.now();
      const served = await serve({ now: () => now });
      const { token } = await served.start();
      now += 31 * MINUTE;
      const answer = await served.call(route, { token });
      expect(answer.status).to.equal(403);
      expect(answer.body.error.code).to.equal("TokenExpired");
    });
  }

  for (const [method, path] of [
    ["GET", ""],
    ["GET", "/activities"],
    ["POST", "/activities"],
    ["POST", "/upload"],
  ]) {
    it(`403 WrongConversation: ${method} another resident's conversation${path}`, async () => {
      const served = await serve();
      const [mine, theirs] = [await served.start(), await served.start()];
      const options = {
        token: mine.token,
        ...(method === "POST" && { body: { type: "message", text: "Hi" } }),
      };
      const answer = await served.call(`${method} /conversations/${theirs.conversationId}${path}`, options);
      expect(answer.status).to.equal(403);
      expect(answer.body.error.code).to.equal("WrongConversation");
      expect(await pollAll(served, theirs)).to.have.lengthOf(1);
    });

    it(`404 ConversationNotFound: ${method} a conversation that was never started${path}`, async () => {
      const served = await serve();
      const { conversationId, token } = await served.directLine.issueToken();
      const answer = await served.call(`${method} /conversations/${conversationId}${path}`, { token });
      expect(answer.status).to.equal(404);
      expect(answer.body.error.code).to.equal("ConversationNotFound");
    });
  }
});

/** What a token of ours says. */
const CLAIMS = {
  conv: "c",
  user: "dl_a",
  iss: "community-safety-chatbot",
  aud: "requests",
  exp: 9_999_999_999,
};

function foreignToken(): Promise<string> {
  return new SignJWT(CLAIMS)
    .setProtectedHeader({ alg: "HS256" })
    .sign(new TextEncoder().encode("k".repeat(32)));
}

function unsignedToken(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "none" })}.${part(CLAIMS)}.`;
}
