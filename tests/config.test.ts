import { basename, join } from "node:path";
import { expect } from "chai";
import fc from "fast-check";
import { readConfig } from "../src/config.ts";
import { ProductError } from "../src/errors.ts";
import { SETTINGS } from "../src/settings.ts";
import { complaintsAbout } from "./complaints.ts";

const APP = {
  MICROSOFT_APP_ID: "0f8fad5b-d9cb-469f-a165-70867728950e",
  MICROSOFT_APP_PASSWORD: "not-a-real-secret",
  MICROSOFT_APP_TENANT_ID: "7c9e6679-7425-40de-944b-e07fc1f90ae7",
};

describe("readConfig", () => {
  it("gives the defaults when nothing is set", () => {
    expect(readConfig({})).to.deep.equal({
      port: 3978,
      host: "127.0.0.1",
      publicUrl: undefined,
      knowledgeDir: "knowledge",
      dataDir: "data",
      dialogsDir: "dialogs",
      logLevel: "info",
      botFramework: {
        appId: undefined,
        appPassword: undefined,
        tenantId: undefined,
        appType: "SingleTenant",
        allowAnonymous: false,
      },
      directLineSecret: undefined,
      widgetOrigins: [],
      metrics: undefined,
      traces: false,
      store: "sqlite",
      redisUrl: undefined,
      look: { name: undefined, colour: undefined, textColour: "#ffffff" },
      demo: true,
      exitUrl: "https://www.bbc.co.uk/weather",
      retentionHours: 24,
      quietHours: { from: 21 * 60, until: 8 * 60, zone: "Europe/London" },
      proxies: 0,
    });
  });

  it("means the project's own folders, wherever it is started from", () => {
    const root = join(import.meta.dirname, "..");
    expect(readConfig({}, "/srv")).to.include({
      knowledgeDir: join(root, "knowledge"),
      dialogsDir: join(root, "dialogs"),
      dataDir: join(root, "data"),
    });
    expect(readConfig({}, join(root, ".."))).to.include({ dataDir: join(basename(root), "data") });
  });

  const folders: readonly (readonly [string, string])[] = [
    ["content", "content"],
    ["./content/", "content"],
    ["/srv/site/content", "content"],
    [".", "."],
    ["..content", "..content"],
    ["../content", "/srv/content"],
    ["/srv/content", "/srv/content"],
  ];
  for (const [value, named] of folders) {
    it(`names the folder ${value}, set by somebody in /srv/site, ${named}`, () => {
      expect(readConfig({ KNOWLEDGE_DIR: value }, "/srv/site").knowledgeDir).to.equal(named);
    });
  }

  it("gives what is set", () => {
    const config = readConfig({
      ...APP,
      PORT: "0",
      HOST: "0.0.0.0",
      PUBLIC_URL: "https://chat.example.gov.uk",
      KNOWLEDGE_DIR: "/srv/knowledge",
      DIALOGS_DIR: "/srv/dialogs",
      LOG_LEVEL: "silent",
      MICROSOFT_APP_TYPE: "MultiTenant",
      DIRECT_LINE_SECRET: "s".repeat(32),
      WIDGET_ORIGINS: "https://www.example.gov.uk https://intranet.example.gov.uk:8443",
      RETENTION_HOURS: "1",
      PROXIES: "2",
    });
    expect(config).to.deep.include({
      proxies: 2,
      port: 0,
      host: "0.0.0.0",
      logLevel: "silent",
      retentionHours: 1,
    });
    expect(config).to.include({ knowledgeDir: "/srv/knowledge", dialogsDir: "/srv/dialogs" });
    expect(config.publicUrl).to.equal("https://chat.example.gov.uk");
    expect(config.directLineSecret).to.equal("s".repeat(32));
    expect(config.widgetOrigins).to.deep.equal([
      "https://www.example.gov.uk",
      "https://intranet.example.gov.uk:8443",
    ]);
    expect(config.botFramework).to.deep.equal({
      appId: APP.MICROSOFT_APP_ID,
      appPassword: APP.MICROSOFT_APP_PASSWORD,
      tenantId: APP.MICROSOFT_APP_TENANT_ID,
      appType: "MultiTenant",
      allowAnonymous: false,
    });
  });

  it("takes an empty or blank setting for one that is not set", () => {
    const blank = Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, "  "]));
    expect(readConfig(blank)).to.deep.equal(readConfig({}));
  });

  it("takes no notice of spaces around a value", () => {
    expect(readConfig({ PORT: " 80 ", LOG_LEVEL: "debug\t" })).to.include({ port: 80, logLevel: "debug" });
  });

  it("gives something that cannot be changed", () => {
    const config = readConfig({ WIDGET_ORIGINS: "https://www.example.gov.uk" });
    for (const part of [config, config.botFramework, config.widgetOrigins]) {
      expect(Object.isFrozen(part)).to.equal(true);
    }
  });

  it("writes origins as browsers send them, each once", () => {
    const config = readConfig({
      PUBLIC_URL: "https://Chat.Example.gov.uk:443/",
      WIDGET_ORIGINS: "https://a.uk/,HTTPS://A.uk, http://localhost:8080 ,https://a.uk https://[::1]:8443",
    });
    expect(config.publicUrl).to.equal("https://chat.example.gov.uk");
    expect(config.widgetOrigins).to.deep.equal([
      "https://a.uk",
      "http://localhost:8080",
      "https://[::1]:8443",
    ]);
  });

  it("names every bad setting at once, one a line", () => {
    const lines = complaintsAbout({ PORT: "x", LOG_LEVEL: "loud", BOT_ALOW_ANONYMOUS: "true" }).split("\n");
    expect(lines).to.have.length(4);
    expect(lines[0]).to.equal("These settings need changing:");
    for (const line of lines.slice(1))
      expect(line).to.match(/^ {2}(PORT|LOG_LEVEL|BOT_ALOW_ANONYMOUS) .+[.?]$/);
  });

  it("throws an error with a code of its own", () => {
    expect(() => readConfig({ PORT: "x" }))
      .to.throw(ProductError)
      .with.property("code", "bad-settings");
  });

  describe("refuses together", () => {
    const rows: readonly (readonly [string, Record<string, string>, string])[] = [
      [
        "anonymous messages on a host that others reach",
        { BOT_ALLOW_ANONYMOUS: "true", HOST: "0.0.0.0" },
        "BOT_ALLOW_ANONYMOUS can only be true when HOST is this machine alone",
      ],
      [
        "anonymous messages and an app registration",
        { ...APP, BOT_ALLOW_ANONYMOUS: "true" },
        "BOT_ALLOW_ANONYMOUS cannot be true when MICROSOFT_APP_ID is set",
      ],
      [
        "an app id without its secret",
        { ...APP, MICROSOFT_APP_PASSWORD: "" },
        "MICROSOFT_APP_PASSWORD is missing",
      ],
      [
        "an app id without its directory",
        { ...APP, MICROSOFT_APP_TENANT_ID: "" },
        "MICROSOFT_APP_TENANT_ID is missing",
      ],
      [
        "colours that cannot be told apart, with what would do",
        { WIDGET_COLOUR: "#ffcc00" },
        "WIDGET_COLOUR #ffcc00 and WIDGET_TEXT_COLOUR #ffffff have a contrast of 1.51:1, and words need 4.5:1. " +
          "Set WIDGET_COLOUR=8f7200 or WIDGET_TEXT_COLOUR=000000.",
      ],
      [
        "a managed identity without its directory",
        { ...APP, MICROSOFT_APP_TYPE: "UserAssignedMSI", MICROSOFT_APP_TENANT_ID: "" },
        "MICROSOFT_APP_TENANT_ID is missing",
      ],
      [
        "a bot of many tenants without its secret",
        { ...APP, MICROSOFT_APP_TYPE: "MultiTenant", MICROSOFT_APP_PASSWORD: "" },
        "MICROSOFT_APP_PASSWORD is missing",
      ],
      ["a Redis without its address", { STORE: "redis" }, "REDIS_URL is missing"],
      [
        "the address of a Redis without its being used",
        { REDIS_URL: "redis://127.0.0.1" },
        "REDIS_URL is of no use without STORE=redis",
      ],
      ["a secret without its app id", { ...APP, MICROSOFT_APP_ID: "" }, "MICROSOFT_APP_ID is missing"],
    ];
    for (const [what, environment, sentence] of rows) {
      it(what, () => {
        expect(complaintsAbout(environment)).to.include(sentence);
      });
    }
  });

  for (const debug of ["agents:*", "*", "express:*,agents:cloud-adapter:debug", "x a*", "*:debug"]) {
    it(`refuses DEBUG=${debug}, with which the Bot Framework package prints residents' words`, () => {
      expect(complaintsAbout({ DEBUG: debug }))
        .to.include("DEBUG")
        .and.include("residents");
    });
  }

  it("takes DEBUG for anything else", () => {
    for (const debug of ["", "express:*", "router", "agent", "-agents:*", "1"])
      expect(() => readConfig({ DEBUG: debug })).to.not.throw();
  });

  it("needs no secret for a managed identity, and no directory for many tenants", () => {
    const { MICROSOFT_APP_PASSWORD: _secret, ...managed } = APP;
    const { MICROSOFT_APP_TENANT_ID: _tenant, ...many } = APP;
    expect(() => readConfig({ ...managed, MICROSOFT_APP_TYPE: "UserAssignedMSI" })).to.not.throw();
    expect(() => readConfig({ ...many, MICROSOFT_APP_TYPE: "MultiTenant" })).to.not.throw();
  });

  it("gives a config or one error about settings, whatever stands in the environment", () => {
    const name = fc.oneof(fc.constantFrom(...Object.keys(SETTINGS)), fc.string());
    fc.assert(
      fc.property(fc.dictionary(name, fc.string()), (environment) => {
        try {
          readConfig(environment);
        } catch (error) {
          expect(error).to.have.property("code", "bad-settings");
        }
      }),
    );
  });
});
