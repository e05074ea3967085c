import type { IncomingHttpHeaders } from "node:http";
import { isTrustedOrigin, type OriginHeaders } from "./origins.ts";
import type { Parts } from "./parts.ts";
import { isRefused, type Refusal, refused } from "./refusals.ts";
import type { TokenHolder, TokenReading } from "./tokens.ts";

/** Who asks: a council's own server, by the secret, or a resident's page, by a token. */
export type Caller = { readonly kind: "secret" } | { readonly kind: "token"; readonly holder: TokenHolder };

/** Who the Authorization header speaks for, or why it is refused. */
export async function readCaller(headers: IncomingHttpHeaders, parts: Parts): Promise<Caller | Refusal> {
  const words = /^Bearer +(\S.*)$/i.exec(headers.authorization?.trim() ?? "")?.[1];
  if (words === undefined) return refused("MissingAuthorization");
  if (parts.tokens.isSecret(words)) return { kind: "secret" };
  const holder = holderOf(await parts.tokens.read(words), headers, parts);
  return isRefused(holder) ? holder : { kind: "token", holder };
}

/** Whom a token of any kind speaks for, or why it is refused. */
export function holderOf(reading: TokenReading, headers: OriginHeaders, parts: Parts): TokenHolder | Refusal {
  if (reading.kind === "expired") return refused("TokenExpired");
  if (reading.kind === "invalid") return refused("InvalidToken");
  if (!isTrustedOrigin(headers, reading.holder.trustedOrigins, parts)) return refused("OriginNotAllowed");
  return reading.holder;
}
