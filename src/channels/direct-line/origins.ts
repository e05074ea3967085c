/** Which pages may use the chat from a browser, and which is our own. */
export interface OriginRules {
  /** The address residents see. */
  readonly publicUrl: () => string;
  /** Origins, such as https://www.maidstone.gov.uk, whose pages may use the chat. */
  readonly origins: readonly string[];
}

/** Whether a request of this Origin header may be answered. No header means that no foreign page sent it. */
export function isAllowedOrigin(origin: string | undefined, rules: OriginRules): boolean {
  if (origin === undefined || isOwn(origin, rules)) return true;
  if (rules.origins.includes(origin)) return true;
  return isLoopback(rules.publicUrl()) && isLoopback(origin);
}

/** Whether a token that names its origins may be used from this one. Our own page always may. */
export function isTrustedOrigin(
  origin: string | undefined,
  trusted: readonly string[] | undefined,
  rules: OriginRules,
): boolean {
  if (origin === undefined || trusted === undefined) return true;
  return isOwn(origin, rules) || trusted.includes(origin);
}

function isOwn(origin: string, { publicUrl }: OriginRules): boolean {
  const own = publicUrl();
  return URL.canParse(own) && new URL(own).origin === origin;
}

// On loopback nobody but this machine's own pages is served, and developers use several ports.
function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (protocol !== "http:" && protocol !== "https:") return false;
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}
