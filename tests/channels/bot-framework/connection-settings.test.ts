import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect } from "chai";
import { connectionSettings } from "../../../src/channels/bot-framework/connection-settings.ts";
import type { AppType } from "../../../src/config.ts";
import { APP_ID, TENANT } from "./a-token.ts";

const ADAPTER = new URL("../../../src/channels/bot-framework/adapter.ts", import.meta.url).href;

function settings(appType: AppType) {
  return { appId: APP_ID, appPassword: "secret", tenantId: TENANT, appType, allowAnonymous: false };
}

describe("connectionSettings", () => {
  it("signs a single-tenant bot in to its own directory", () => {
    expect(connectionSettings(settings("SingleTenant")).connections?.get("serviceConnection")).to.deep.equal({
      clientId: APP_ID,
      clientSecret: "secret",
      tenantId: TENANT,
      authType: "ClientSecret",
      authorityEndpoint: "https://login.microsoftonline.com",
      validateIssuer: true,
    });
  });

  it("signs a multi-tenant bot in to the Bot Framework's directory, whatever tenant is set", () => {
    const connection = connectionSettings(settings("MultiTenant"));
    expect(connection).to.include({ authType: "ClientSecret", clientSecret: "secret" });
    expect(connection).not.to.have.property("tenantId");
  });

  it("signs a bot with a managed identity in without a secret", () => {
    const connection = connectionSettings(settings("UserAssignedMSI"));
    expect(connection).to.include({ authType: "UserManagedIdentity", clientId: APP_ID, tenantId: TENANT });
    expect(connection).not.to.have.property("clientSecret");
  });

  it("checks issuers for every type of app", () => {
    for (const appType of ["SingleTenant", "MultiTenant", "UserAssignedMSI"] as const) {
      expect(
        connectionSettings(settings(appType)).connections?.get("serviceConnection")?.validateIssuer,
      ).to.equal(true);
    }
  });

  it("holds against variables that the package would read from the environment", async () => {
    const program = `
      const { createAdapter } = await import(${JSON.stringify(ADAPTER)});
      const adapter = await createAdapter({ settings: ${JSON.stringify(settings("SingleTenant"))}, hosts: [] });
      const anonymous = await createAdapter({ settings: { appType: "SingleTenant", allowAnonymous: true }, hosts: [] });
      const connection = adapter.connectionManager.getDefaultConnection().connectionSettings;
      console.log(JSON.stringify({ client: adapter.getClientId(), connection, anonymous: anonymous.getClientId() }));`;
    const env = {
      ...process.env,
      NODE_ENV: "production",
      clientId: "strange",
      validateIssuer: "false",
      issuers: "https://evil.example/",
      Connections__strange__Settings__clientId: "strange",
      ConnectionsMap__0__serviceUrl: "*",
      ConnectionsMap__0__connection: "strange",
      CloudAdapterOptions__validateServiceUrl: "false",
      OutboundHostValidator__enabled: "false",
    };
    const run = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", program], { env });
    const { client, connection, anonymous } = JSON.parse(run.stdout);
    expect(client).to.equal(APP_ID);
    expect(anonymous).to.equal("anonymous");
    expect(connection).to.include({ clientId: APP_ID, tenantId: TENANT, validateIssuer: true });
    expect(connection.issuers).not.to.contain("https://evil.example/");
  });
});
