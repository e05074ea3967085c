import type { CloudAdapter, Connections } from "@microsoft/agents-hosting";
import type { BotFrameworkConfig } from "../../config.ts";
import { connectionSettings } from "./connection-settings.ts";
import { createOutboundPolicy } from "./outbound-hosts.ts";

export interface AdapterOptions {
  readonly settings: BotFrameworkConfig;
  /** Where replies may be sent to; subdomains count. */
  readonly hosts: readonly string[];
  /** Where tokens are issued and their keys published. Default Microsoft Entra's public cloud. */
  readonly authority?: string;
  /** What gets the tokens that replies are sent with. Default the package's own. */
  readonly connections?: Connections;
}

/** The package's adapter with every check on. Takes some 200 ms the first time, for the package is imported only now. */
export async function createAdapter(options: AdapterOptions): Promise<CloudAdapter> {
  const { CloudAdapter } = await import("@microsoft/agents-hosting");
  const adapter = new CloudAdapter(
    connectionSettings(options.settings, options.authority),
    undefined,
    undefined,
    { validateServiceUrl: true, emitStackTrace: false },
    createOutboundPolicy(options.hosts),
  );
  // The package would answer a failure with messages to the resident, sent the same way that may just have failed.
  adapter.onTurnError = async (_context, error) => {
    throw error;
  };
  if (options.connections) adapter.connectionManager = options.connections;
  return adapter;
}
