import { randomUUID } from "node:crypto";
import https, { Agent, globalAgent } from "node:https";
import { connect } from "node:net";
import type { Connections } from "@microsoft/agents-hosting";
import { expect } from "chai";
import { generateKeyPair } from "jose";
import type { AppType } from "../../../src/config.ts";
import { aBot, anActivity, type Bot, errorOf, repliesOf, stopAll } from "./a-bot.ts";
import { aConnector } from "./a-connector.ts";
import { APP_ID, type Authority, anAuthority, TENANT } from "./a-token.ts";

/** Who issues the tokens of channels, and where it publishes its keys: both are fixed in the package. */
const CHANNELS = "https://api.botframework.com";
const KEYS_HOST = "login.botframework.com";

const SETTINGS = { appId: APP_ID, appPassword: "not-a-real-password", tenantId: TENANT };
const SERVICE = "https://smba.trafficmanager.net/uk/";

const connections = {
  getTokenProvider: () => ({ getAccessToken: async () => "outbound-token" }),
  getTokenProviderFromActivity: () => ({ getAccessToken: async () => "outbound-token" }),
} as unknown as Connections;

describe("with a token of Azure Bot Service", () => {
  let channels: Authority;
  let bot: Bot;

  beforeEach(async () => {
    // The package remembers keys by their ids for hours, and these all come from one address.
    channels = await anAuthority(randomUUID());
    https.globalAgent = leadingTo(channels.url);
    bot = await aBot({
      settings: SETTINGS,
      authority: "http://127.0.0.1:1",
      connections,
      connectorHosts: ["127.0.0.1", "smba.trafficmanager.net"],
    });
  });
  afterEach(async () => {
    https.globalAgent = globalAgent;
    await stopAll();
  });

  /** What a channel sends: without a tenant, and with the address that it wants replies at. */
  const claims = (changes: object = {}) => ({
    iss: CHANNELS,
    tid: undefined,
    serviceurl: SERVICE,
    ...changes,
  });

  it("a message is answered", async () => {
    const message = anActivity({ channelId: "msteams", serviceUrl: SERVICE });
    const response = await bot.post(message, await channels.bearer(claims()));
    expect(response.status).to.equal(200);
    expect(await repliesOf(response)).to.not.be.empty;
  });

  const TYPES: readonly (readonly [AppType, object])[] = [
    ["SingleTenant", {}],
    ["MultiTenant", { tenantId: undefined }],
    ["UserAssignedMSI", { appPassword: undefined }],
  ];
  for (const [appType, changes] of TYPES) {
    it(`a message is answered by a bot that is registered as ${appType}, and one without is refused`, async () => {
      const typed = await aBot({ settings: { ...SETTINGS, appType, ...changes }, connections });
      expect((await typed.post(anActivity(), await channels.bearer(claims()))).status).to.equal(200);
      expect((await typed.post(anActivity())).status).to.equal(401);
      const strange = await channels.bearer(claims({ aud: "99999999-2222-3333-4444-555555555555" }));
      expect((await typed.post(anActivity(), strange)).status).to.equal(401);
    });
  }

  it("replies are sent to the address that the token was made for", async () => {
    const connector = await aConnector();
    const message = anActivity({ deliveryMode: undefined, serviceUrl: `${connector.url}/` });
    const headers = await channels.bearer(claims({ serviceurl: connector.url }));
    expect((await bot.post(message, headers)).status).to.equal(200);
    expect(connector.sent[0]?.authorization).to.equal("Bearer outbound-token");
  });

  const now = Math.floor(Date.now() / 1000);
  const REFUSED: readonly (readonly [string, object, RegExp])[] = [
    ["has expired", { exp: now - 600 }, /expired/],
    ["is for another bot", { aud: "99999999-2222-3333-4444-555555555555" }, /another bot/],
    [
      "is from who only looks like Azure Bot Service",
      { iss: `${CHANNELS}.evil.example` },
      /could not|not issued/,
    ],
  ];
  for (const [what, changes, message] of REFUSED) {
    it(`a message is refused whose token ${what}`, async () => {
      const response = await bot.post(anActivity(), await channels.bearer(claims(changes)));
      expect(response.status).to.equal(401);
      expect((await errorOf(response)).message).to.match(message);
      expect(bot.taken).to.deep.equal([]);
    });
  }

  it("a message is refused whose token is signed with another key", async () => {
    const { privateKey } = await generateKeyPair("RS256");
    const response = await bot.post(anActivity(), await channels.bearer(claims(), privateKey));
    expect(response.status).to.equal(401);
  });

  const REPLAYED: readonly (readonly [string, unknown])[] = [
    ["another host", "https://smba.trafficmanager.net.evil.example/uk/"],
    ["another region of the same host", "https://smba.trafficmanager.net/amer/"],
    ["no address at all", undefined],
    ["no address but a number", 5],
  ];
  for (const [what, serviceurl] of REPLAYED) {
    it(`a message is refused whose token was made for ${what}`, async () => {
      const message = anActivity({ serviceUrl: SERVICE });
      const response = await bot.post(message, await channels.bearer(claims({ serviceurl })));
      expect(response.status).to.equal(400);
      expect((await errorOf(response)).message).to.match(/token was made for/);
      expect(bot.taken).to.deep.equal([]);
    });
  }

  for (const same of ["https://smba.trafficmanager.net/uk", "https://SMBA.trafficmanager.net:443/uk/"]) {
    it(`a message is taken whose token writes its address ${same}`, async () => {
      const message = anActivity({ serviceUrl: SERVICE });
      const response = await bot.post(message, await channels.bearer(claims({ serviceurl: same })));
      expect(response.status).to.equal(200);
    });
  }
});

/** Leads requests for the keys of channels to an authority of the test's own, and no others anywhere. */
function leadingTo(url: string): Agent {
  const agent = new Agent();
  agent.createConnection = ({ host }) => {
    if (host !== KEYS_HOST) throw new Error(`a request was made to ${host}`);
    return connect(Number(new URL(url).port), "127.0.0.1");
  };
  return agent;
}
