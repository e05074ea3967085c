import type { IncomingHttpHeaders } from "node:http";
import type { Request as AgentRequest, CloudAdapter, WebResponse } from "@microsoft/agents-hosting";

/** The claims of a token that was checked, or nobody's. */
export type Identity = NonNullable<AgentRequest["user"]>;

type Identification =
  | { readonly kind: "known"; readonly identity: Identity }
  | { readonly kind: "refused"; readonly message: string };

/** Without an audience in it the package sends replies without a token. */
export const ANONYMOUS: Identity = { name: "anonymous" };

/** What the package says of a token it refuses, in our words, since some of its sentences quote the token. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/authorization header/i, "The authorization header must be: Bearer TOKEN."],
  [/expired/i, "The token has expired."],
  [/not active/i, "The token is not valid yet."],
  [/audience/i, "The token is meant for another bot."],
  [/issuer|tenant/i, "The token was not issued by the Bot Framework or this bot's directory."],
  [/signature|algorithm|signing key that/i, "The token is not signed with a known key."],
  [/public key callback/i, "The keys to check the token could not be fetched."],
];

/** Who sent a request, by the token in its headers; or why that is not known. */
export async function identify(adapter: CloudAdapter, headers: IncomingHttpHeaders): Promise<Identification> {
  const request: AgentRequest = { method: "POST", headers };
  let refusal: unknown;
  await adapter.authorizeRequest(
    request,
    keepBody((body) => (refusal = body)),
    () => {},
  );
  return request.user && refusal === undefined
    ? { kind: "known", identity: request.user }
    : { kind: "refused", message: reason(refusal) };
}

function reason(refusal: unknown): string {
  const said = String((refusal as { "jwt-auth-error"?: unknown } | undefined)?.["jwt-auth-error"]);
  return REASONS.find(([pattern]) => pattern.test(said))?.[1] ?? "The token could not be read.";
}

/** A response that goes nowhere: the package would write its own body, in its own shape. */
function keepBody(keep: (body: unknown) => void): WebResponse {
  const response: WebResponse = {
    headersSent: false,
    writableEnded: false,
    status: () => response,
    setHeader: () => response,
    send(body) {
      keep(body);
      return response;
    },
    end: () => response,
  };
  return response;
}
