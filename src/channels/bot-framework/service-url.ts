import type { OutboundUrlPolicy } from "@microsoft/agents-hosting";
import type { Identity } from "./identify.ts";
import type { IncomingActivity } from "./incoming-activity.ts";

/** Issues the tokens of channels, which say for what service address they were made. */
const CHANNEL_ISSUER = /^https:\/\/api\.botframework\.(com|us)$/i;

/** Why a reply must not be sent to the activity's service address; undefined where it may. */
export function serviceUrlRefusal(
  { serviceUrl }: IncomingActivity,
  identity: Identity,
  policy: OutboundUrlPolicy,
): string | undefined {
  if (serviceUrl === undefined) return undefined;
  if (!policy.isAllowed(serviceUrl)) return "serviceUrl is not an address that this bot sends replies to.";
  const { iss, serviceurl: claim } = identity;
  const mustClaim = typeof iss === "string" && CHANNEL_ISSUER.test(iss);
  if (claim === undefined && !mustClaim) return undefined;
  return placeOf(claim) === placeOf(serviceUrl)
    ? undefined
    : "serviceUrl is not the one that the token was made for.";
}

/** Host and path, since the regions of Teams share one host; undefined where it is no address. */
function placeOf(address: unknown): string | undefined {
  if (typeof address !== "string" || !URL.canParse(address)) return undefined;
  const { origin, pathname } = new URL(address);
  return origin + pathname.replace(/\/$/, "");
}
