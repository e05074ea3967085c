import type { IncomingHttpHeaders } from "node:http";

/**
 * Whether a request comes from a page of this server, as far as the browser tells. What no browser sent passes:
 * it can read a token off the chat page just as well.
 */
export function isOwnPage(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin";
  if (headers.origin === undefined) return true;
  const host = hostOf(headers.origin);
  return host !== undefined && (host === headers.host || host === hostOf(publicUrl));
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
