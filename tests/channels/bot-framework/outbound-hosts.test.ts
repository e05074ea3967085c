import { expect } from "chai";
import {
  createOutboundPolicy,
  LOOPBACK_HOSTS,
  MICROSOFT_HOSTS,
} from "../../../src/channels/bot-framework/outbound-hosts.ts";

describe("createOutboundPolicy", () => {
  const ALLOWED = [
    "https://smba.trafficmanager.net/emea/",
    "https://directline.botframework.com/",
    "https://SMBA.trafficmanager.net/uk/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee/",
    "https://smba.infra.gcc.teams.microsoft.com/gcc",
  ];
  for (const url of ALLOWED) {
    it(`allows Microsoft's connector ${url}`, () => {
      expect(createOutboundPolicy(MICROSOFT_HOSTS).isAllowed(url)).to.equal(true);
    });
  }

  const REFUSED = [
    "http://smba.trafficmanager.net/emea/",
    "https://evil-smba.trafficmanager.net/",
    "https://evilbotframework.com/",
    "https://botframework.com.evil.example/",
    "https://botframework.com@evil.example/",
    "https://me:secret@directline.botframework.com/",
    "https://anybody.blob.core.windows.net/",
    "https://smba.trafficmanager.net/?to=",
    "https://smba.trafficmanager.net/#",
    "https://smba.trafficmanager.net/#x",
    "http://127.0.0.1/",
    "http://[::ffff:a9fe:a9fe]/",
    "ftp://botframework.com/",
    "//botframework.com",
    "",
  ];
  for (const url of REFUSED) {
    it(`refuses ${url || "no address"}`, () => {
      expect(createOutboundPolicy(MICROSOFT_HOSTS).isAllowed(url)).to.equal(false);
    });
  }

  it("allows this machine by all its names, without https, where only that is listed", () => {
    const policy = createOutboundPolicy(LOOPBACK_HOSTS);
    for (const url of [
      "http://127.0.0.1:5/",
      "http://[::1]:5/",
      "http://localhost:5/",
      "http://2130706433/",
    ]) {
      expect(policy.isAllowed(url), url).to.equal(true);
    }
    expect(policy.isAllowed("http://0.0.0.0/")).to.equal(false);
  });
});
