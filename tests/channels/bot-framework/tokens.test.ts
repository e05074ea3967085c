import type { Connections } from "@microsoft/agents-hosting";
import { expect } from "chai";
import { generateKeyPair } from "jose";
import { aBot, anActivity, type Bot, errorOf, repliesOf, stopAll } from "./a-bot.ts";
import { aConnector } from "./a-connector.ts";
import { APP_ID, type Authority, anAuthority, forgedToken, ISSUER, TENANT } from "./a-token.ts";

const SETTINGS = { appId: APP_ID, appPassword: "not-a-real-password", tenantId: TENANT };

/** Hands out one token for every reply, where the package would ask Microsoft for one. */
const connections = {
  getTokenProvider: () => ({ getAccessToken: async () => "outbound-token" }),
  getTokenProviderFromActivity: () => ({ getAccessToken: async () => "outbound-token" }),
} as unknown as Connections;

describe("without credentials", () => {
  afterEach(stopAll);

  it("every request is refused, whatever it holds", async () => {
    const bot = await aBot();
    const headers = forgedToken({ alg: "none" });
    const responses = [
      await bot.post(anActivity()),
      await bot.post("{"),
      await bot.post(anActivity(), headers),
    ];
    for (const response of responses) {
      expect(response.status).to.equal(401);
      expect(response.headers.get("www-authenticate")).to.equal("Bearer");
      expect((await errorOf(response)).code).to.equal("Unauthorized");
    }
    expect(bot.taken).to.deep.equal([]);
  });
});

describe("with credentials", () => {
  let authority: Authority;
  let bot: Bot;

  beforeEach(async () => {
    authority = await anAuthority();
    const connectorHosts = ["127.0.0.1"];
    bot = await aBot({ settings: SETTINGS, authority: authority.url, connections, connectorHosts });
  });
  afterEach(stopAll);

  it("a message with a valid token is answered", async () => {
    const response = await bot.post(anActivity(), await authority.bearer());
    expect(response.status).to.equal(200);
    expect((await repliesOf(response))[0]?.text).to.equal("You said: When was it launched?");
  });

  it("replies are sent with a token of the bot's own", async () => {
    const connector = await aConnector();
    const message = anActivity({ deliveryMode: undefined, serviceUrl: connector.url });
    const response = await bot.post(message, await authority.bearer({ serviceurl: connector.url }));
    expect(response.status).to.equal(200);
    expect(connector.sent[0]?.authorization).to.equal("Bearer outbound-token");
  });

  it("no token is fetched for replies that go into the response", async () => {
    const none = (): never => {
      throw new Error("a token was asked for");
    };
    const frugal = await aBot({
      settings: SETTINGS,
      authority: authority.url,
      connections: {
        getTokenProvider: () => ({ getAccessToken: none }),
        getTokenProviderFromActivity: none,
      } as unknown as Connections,
    });
    const message = anActivity({ serviceUrl: "https://smba.trafficmanager.net/emea/" });
    expect((await frugal.post(message, await authority.bearer())).status).to.equal(200);
  });

  it("a message with no token is refused", async () => {
    const response = await bot.post(anActivity());
    expect(response.status).to.equal(401);
    expect((await errorOf(response)).code).to.equal("Unauthorized");
  });

  const now = Math.floor(Date.now() / 1000);
  const CLAIMS: readonly (readonly [string, Record<string, unknown>, RegExp])[] = [
    ["that has expired", { exp: now - 600 }, /expired/],
    ["that is not valid yet", { nbf: now + 3000 }, /not valid yet/],
    ["for another bot", { aud: "99999999-2222-3333-4444-555555555555" }, /another bot/],
    ["for no bot", { aud: undefined }, /another bot/],
    ["for the Bot Framework itself", { aud: "https://api.botframework.com" }, /another bot/],
    ["from a strange issuer", { iss: "https://evil.example/" }, /not issued/],
    ["from no issuer", { iss: undefined }, /not issued/],
    ["from another directory", { iss: ISSUER.replace("aaaa", "bbbb") }, /not issued/],
    ["whose directory is not its issuer's", { tid: "99999999-bbbb-cccc-dddd-eeeeeeeeeeee" }, /not issued/],
  ];
  for (const [what, claims, message] of CLAIMS) {
    it(`a token ${what} is refused`, async () => {
      const response = await bot.post(anActivity(), await authority.bearer(claims));
      expect(response.status).to.equal(401);
      expect((await errorOf(response)).message).to.match(message);
      expect(bot.taken).to.deep.equal([]);
    });
  }

  it("a token signed with another key is refused", async () => {
    const { privateKey } = await generateKeyPair("RS256");
    const response = await bot.post(anActivity(), await authority.bearer({}, privateKey));
    expect(response.status).to.equal(401);
    expect((await errorOf(response)).message).to.match(/known key/);
  });

  const FORGED = [
    ["unsigned", forgedToken({ alg: "none", typ: "JWT" })],
    ["unsigned, with the name of a key", forgedToken({ alg: "none", kid: "key-1" })],
    ["signed with a shared secret", forgedToken({ alg: "HS256", kid: "key-1" }, "c2lnbmF0dXJl")],
    ["naming a key that is not published", forgedToken({ alg: "RS256", kid: "key-2" }, "c2lnbmF0dXJl")],
    ["naming a key by a number", forgedToken({ alg: "RS256", kid: 5 }, "c2lnbmF0dXJl")],
    ["that is no token", { authorization: "Bearer abc" }],
    ["whose parts are no JSON", { authorization: "Bearer YWJj.YWJj.YWJj" }],
    ["in another scheme", { authorization: "Basic YWJj" }],
    ["that is empty", { authorization: "Bearer " }],
  ] as const;
  for (const [what, headers] of FORGED) {
    it(`a token ${what} is refused, and the log does not quote it`, async () => {
      const response = await bot.post(anActivity(), headers);
      expect(response.status).to.equal(401);
      await errorOf(response);
      expect(bot.logged.join()).to.contain("request-1");
      expect(bot.logged.join()).not.to.match(/YWJj|eyJ|c2ln/);
    });
  }

  it("a token is checked before the body is read", async () => {
    expect((await bot.post("{ not json")).status).to.equal(401);
  });

  it("a token made for one service address is refused with another", async () => {
    const connector = await aConnector();
    const message = anActivity({ deliveryMode: undefined, serviceUrl: connector.url });
    const headers = await authority.bearer({ serviceurl: "https://smba.trafficmanager.net/emea/" });
    const response = await bot.post(message, headers);
    expect(response.status).to.equal(400);
    expect((await errorOf(response)).message).to.match(/token was made for/);
    expect(connector.sent).to.deep.equal([]);
  });

  it("a valid token does not open a service address that is not a connector's", async () => {
    const serviceUrl = "https://evil.example/";
    const message = anActivity({ deliveryMode: undefined, serviceUrl });
    const response = await bot.post(message, await authority.bearer({ serviceurl: serviceUrl }));
    expect(response.status).to.equal(400);
    expect(bot.taken).to.deep.equal([]);
  });

  it("a token whose keys cannot be fetched is refused, and the log says that it was the keys", async () => {
    const headers = await authority.bearer();
    const unreachable = "http://127.0.0.1:1";
    const lonely = await aBot({ settings: SETTINGS, authority: unreachable, connections });
    const response = await lonely.post(anActivity(), headers);
    expect(response.status).to.equal(401);
    expect(lonely.logged.join()).to.contain("keys to check the token could not be fetched");
  });
});
