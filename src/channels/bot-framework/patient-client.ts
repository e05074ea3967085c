import type { ConnectorClient, TurnContext } from "@microsoft/agents-hosting";
import type { Pace } from "./pace.ts";
import { type RetryOptions, retry } from "./retry.ts";

/** How long one request to a channel may take, in milliseconds. */
const REQUEST_TIMEOUT = 8000;

/**
 * The package's client asks once, and waits for an answer without limit. Each request of this turn's client is given a
 * limit, keeps to the channel's pace, and is made again where it was not taken.
 */
export function makePatient(context: TurnContext, pace: Pace, options: RetryOptions = {}): void {
  const client: ConnectorClient | undefined = context.turnState.get(context.adapter.ConnectorClientKey);
  if (!client) return;
  const { httpClient } = client;
  const request = httpClient.request.bind(httpClient);
  const { channelId = "", conversation } = context.activity;
  const { timeout = REQUEST_TIMEOUT } = options;
  httpClient.request = async <T>(config: Parameters<typeof request>[0]) => {
    await pace(channelId, conversation?.id ?? "");
    const response = await retry(() => request<T>({ ...config, timeout }), options);
    // The package reads an id in it, and would take a reply that was shown for one that was not.
    return { ...response, data: response.data ?? ({} as T) };
  };
}
