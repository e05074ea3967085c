import { expect } from "chai";
import { readConfig } from "../src/config.ts";
import { complaintsAbout } from "./complaints.ts";

describe("the rules of the settings", () => {
  describe("accepts", () => {
    const rows: readonly (readonly [string, string])[] = [
      ["PORT", "65535"],
      ["HOST", "::1"],
      ["HOST", "localhost"],
      ["HOST", "chat_server-1.internal"],
      ["PUBLIC_URL", "http://192.168.0.1:3978"],
      ["RETENTION_HOURS", "8760"],
      ["PROXIES", "10"],
      ["STORE", "memory"],
      ["BOT_ALLOW_ANONYMOUS", "true"],
      ["LOG_LEVEL", "error"],
      ["WIDGET_ORIGINS", ","],
      ["WIDGET_COLOUR", "#1B3A57"],
      ["WIDGET_NAME", "Maidstone’s chat"],
      ["EXIT_URL", "https://www.example.org/a?b=c"],
    ];
    for (const [name, value] of rows) {
      it(`${name}=${value}`, () => {
        expect(() => readConfig({ [name]: value })).to.not.throw();
      });
    }
  });

  describe("refuses", () => {
    const rows: readonly (readonly [string, string, string])[] = [
      ["PORT", "65536", "must be a port from 0 to 65535, such as 3978"],
      ["PORT", "-1", "must be a port"],
      ["PORT", "80.5", "must be a port"],
      ["PORT", "0x50", "must be a port"],
      ["PORT", "http", "must be a port"],
      ["HOST", "127.0.0.1:3978", "must be one host name or address, such as 127.0.0.1"],
      ["HOST", "http://localhost", "must be one host name or address"],
      ["HOST", "one two", "must be one host name or address"],
      ["WIDGET_COLOUR", "red", 'must be a colour of six figures such as 1b3a57, not "red"'],
      ["WIDGET_COLOUR", "1b3a57;}", "must be a colour"],
      ["WIDGET_NAME", "x".repeat(61), "must be a name of at most 60 characters"],
      ["EXIT_URL", "javascript:alert(1)", "must be the address of a website"],
      ["EXIT_URL", "weather", "must be the address of a website"],
      ["DEMO", "yes", "must be one of"],
      ["PUBLIC_URL", "chat.example.gov.uk", "must be an address such as https://chat.example.gov.uk"],
      ["PUBLIC_URL", "https://a.uk/chat", "without a path"],
      ["PUBLIC_URL", "https://a.uk?x=1", "must be an address"],
      ["PUBLIC_URL", "https://a.uk https://b.uk", "must be one address"],
      ["PUBLIC_URL", "javascript:alert(1)", "must be an address"],
      ["WIDGET_ORIGINS", "https://a.uk ftp://b.uk", 'not "ftp://b.uk"'],
      ["WIDGET_ORIGINS", "*", "must be an address"],
      ["WIDGET_ORIGINS", "null", "must be an address"],
      ["WIDGET_ORIGINS", "https://*.gov.uk", "must be an address"],
      ["WIDGET_ORIGINS", "https://a.uk;script-src", "must be an address"],
      ["WIDGET_ORIGINS", "https://me@a.uk", "must be an address"],
      ["WIDGET_ORIGINS", "https://a.uk:99999", "must be an address"],
      ["STORE", "postgres", 'must be one of sqlite, memory, redis, not "postgres"'],
      ["REDIS_URL", "127.0.0.1:6379", "must be an address such as redis://127.0.0.1:6379"],
      ["REDIS_URL", "http://127.0.0.1:6379", "must be an address such as redis://"],
      ["PROXIES", "11", "must be a whole number of proxies from 0 to 10, such as 1"],
      ["PROXIES", "1.5", "must be a whole number"],
      ["PROXIES", "true", "must be a whole number"],
      ["LOG_LEVEL", "loud", 'must be one of debug, info, warn, error, silent, not "loud"'],
      ["MICROSOFT_APP_ID", "my-bot", "must be an id such as 00000000-0000-0000-0000-000000000000"],
      ["MICROSOFT_APP_TENANT_ID", "a/b", "must be an id such as"],
      ["MICROSOFT_APP_TYPE", "singletenant", "must be one of SingleTenant, MultiTenant, UserAssignedMSI"],
      ["BOT_ALLOW_ANONYMOUS", "yes", "must be one of true, false"],
      ["BOT_ALLOW_ANONYMOUS", "TRUE", "must be one of true, false"],
      ["DIRECT_LINE_SECRET", "short", "must be at least 32 characters long"],
      ["RETENTION_HOURS", "0", "must be a whole number of hours from 1 to 8760"],
      ["RETENTION_HOURS", "8761", "must be a whole number of hours"],
      ["RETENTION_HOURS", "1.5", "must be a whole number of hours"],
    ];
    for (const [name, value, sentence] of rows) {
      it(`${name}=${value}`, () => {
        expect(complaintsAbout({ [name]: value }))
          .to.include(`  ${name} `)
          .and.to.include(sentence);
      });
    }
  });

  it("never shows a secret, or what stands where a secret may stand by mistake", () => {
    const secrets = {
      DIRECT_LINE_SECRET: "hush",
      MICROSOFT_APP_ID: "hush",
      MICROSOFT_APP_TENANT_ID: "hush/",
    };
    expect(complaintsAbout({ ...secrets, MICROSOFT_APP_PASSWORD: "hush" })).to.not.include("hush");
  });
});
