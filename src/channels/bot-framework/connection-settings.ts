import type { AuthConfiguration } from "@microsoft/agents-hosting";
import type { BotFrameworkConfig } from "../../config.ts";

/** Where tokens are issued and their keys published: Microsoft Entra's public cloud. */
const PUBLIC_AUTHORITY = "https://login.microsoftonline.com";

const CONNECTION = "serviceConnection";

/** The package wants an app id even where nobody signs in; no token is ever compared with this one. */
const NOBODY = "anonymous";

/**
 * The package's settings for the three ways of registering a bot with Azure. They are passed in whole, as a connection
 * of our own, because the package fills whatever is left out from the environment.
 */
export function connectionSettings(
  settings: BotFrameworkConfig,
  authority: string = PUBLIC_AUTHORITY,
): AuthConfiguration {
  const connection: AuthConfiguration = {
    clientId: settings.appId ?? NOBODY,
    authorityEndpoint: authority,
    validateIssuer: true,
    ...credentials(settings),
  };
  return {
    ...connection,
    connections: new Map([[CONNECTION, connection]]),
    connectionsMap: [{ serviceUrl: "*", connection: CONNECTION }],
  };
}

function credentials(settings: BotFrameworkConfig): AuthConfiguration {
  const secret = settings.appPassword === undefined ? {} : { clientSecret: settings.appPassword };
  const tenant = settings.tenantId === undefined ? {} : { tenantId: settings.tenantId };
  switch (settings.appType) {
    case "SingleTenant":
      return { authType: "ClientSecret", ...secret, ...tenant };
    case "MultiTenant":
      // Without a tenant the package asks for tokens at botframework.com, as a multi-tenant bot must.
      return { authType: "ClientSecret", ...secret };
    case "UserAssignedMSI":
      return { authType: "UserManagedIdentity", ...tenant };
  }
}
