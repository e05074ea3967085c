/** Which pages may use the chat from a browser, and which is our own. */
export interface OriginRules {
  /** The address residents see. */
  readonly publicUrl: () => string;
  /** Origins, such as https://www.maidstone.gov.uk, whose pages may use the chat. */
  readonly origins: readonly string[];
}

/** What a request says of where it comes from and where it was sent to; a browser lets no page choose either. */
export interface OriginHeaders {
  readonly origin?: string | undefined;
  readonly host?: string | undefined;
}

/** Whether a request of these headers may be answered. No origin means that no foreign page sent it. */
export function isAllowedOrigin({ origin, host }: OriginHeaders, rules: OriginRules): boolean {
  if (origin === undefined || isOwn(origin, host, rules)) return true;
  if (rules.origins.includes(origin)) return true;
  return isLoopback(rules.publicUrl()) && isLoopback(origin);
}

/** Whether a token that names its origins may be used from this one. Our own page always may. */
export function isTrustedOrigin(
  { origin, host }: OriginHeaders,
  trusted: readonly string[] | undefined,
  rules: OriginRules,
): boolean {
  if (origin === undefined || trusted === undefined) return true;
  return isOwn(origin, host, rules) || trusted.includes(origin);
}

// A page may have been opened by another name than the public one, such as an address in the local network.
function isOwn(origin: string, host: string | undefined, { publicUrl }: OriginRules): boolean {
  if (!URL.canParse(origin)) return false;
  const { host: originHost, origin: plain } = new URL(origin);
  if (plain !== origin) return false;
  const own = publicUrl();
  return originHost === host?.toLowerCase() || (URL.canParse(own) && new URL(own).origin === origin);
}

// On loopback nobody but this machine's own pages is served, and developers use several ports.
function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (protocol !== "http:" && protocol !== "https:") return false;
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}
