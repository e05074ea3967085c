import { expect } from "chai";
import { readActivity } from "../../../src/channels/bot-framework/incoming-activity.ts";
import { createOutboundPolicy, MICROSOFT_HOSTS } from "../../../src/channels/bot-framework/outbound-hosts.ts";
import { serviceUrlRefusal } from "../../../src/channels/bot-framework/service-url.ts";
import { anActivity } from "./a-bot.ts";

const TEAMS = "https://smba.trafficmanager.net/emea/";
const policy = createOutboundPolicy(MICROSOFT_HOSTS);

function refusal(serviceUrl: string | undefined, identity: object): string | undefined {
  const reading = readActivity(anActivity({ serviceUrl }));
  if (reading.kind === "refused") throw new Error(reading.message);
  return serviceUrlRefusal(reading.activity, identity, policy);
}

describe("serviceUrlRefusal", () => {
  const iss = "https://api.botframework.com";

  it("has nothing against the address that a channel's token was made for", () => {
    expect(refusal(TEAMS, { iss, serviceurl: TEAMS })).to.equal(undefined);
    expect(refusal(TEAMS, { iss, serviceurl: "https://smba.trafficmanager.net/emea" })).to.equal(undefined);
  });

  it("refuses an address when a channel's token names another, or none", () => {
    expect(refusal(TEAMS, { iss, serviceurl: "https://directline.botframework.com/" })).to.match(
      /token was made/,
    );
    expect(refusal(TEAMS, { iss })).to.match(/token was made/);
    expect(refusal(TEAMS, { iss, serviceurl: "nonsense" })).to.match(/token was made/);
  });

  it("has nothing against an allowed address with a directory's token, which names none", () => {
    expect(refusal(TEAMS, { iss: "https://sts.windows.net/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee/" })).to.equal(
      undefined,
    );
  });

  it("has nothing to say where no address is given", () => {
    expect(refusal(undefined, { iss })).to.equal(undefined);
  });
});
