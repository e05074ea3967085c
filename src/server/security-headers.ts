import type { RequestHandler } from "express";
import helmet from "helmet";

/** The pages that councils may show in a frame: the chat, and those beside it. */
const FRAMED = /^\/chat(\/[a-z]+)?$/;

/** The page that shows the chat in a frame of its own. */
const FRAMING = "/demo";

/** Where nobody but this machine's own pages is served, and developers use several ports. */
const LOOPBACK = ["http://localhost:*", "http://127.0.0.1:*"];

/** What a browser could give to a page, and no page of ours ever asks for. */
const UNUSED = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

const YEAR_SECONDS = 31_536_000;

/**
 * The security headers of every response. Nothing inline, no third party, and Trusted Types, so that no script can turn
 * text into markup. Only the chat and the pages beside it may be framed, and only by this server and the given origins;
 * on loopback by every page of this machine.
 */
export function securityHeaders(publicUrl: () => string, origins: readonly string[]): RequestHandler {
  const local = (): string => (isLoopback(publicUrl()) ? LOOPBACK.join(" ") : "");
  const framed = headers(publicUrl, { "frame-ancestors": ["'self'", ...origins, local] }, false);
  const unframed = headers(publicUrl, { "frame-ancestors": ["'none'"] }, true);
  const framing = headers(publicUrl, { "frame-ancestors": ["'none'"], "frame-src": ["'self'"] }, true);
  return (request, response, next) => {
    response.set("permissions-policy", UNUSED);
    const set = FRAMED.test(request.path) ? framed : request.path === FRAMING ? framing : unframed;
    set(request, response, next);
  };
}

function headers(publicUrl: () => string, frames: Directives, denyFrames: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives: { ...directives(publicUrl), ...frames } },
    strictTransportSecurity: { maxAge: YEAR_SECONDS, includeSubDomains: false },
    referrerPolicy: { policy: "strict-origin-when-cross-origin" },
    // The older header knows no list of origins, so where a frame is allowed it has to be left out.
    xFrameOptions: denyFrames && { action: "deny" },
  });
}

function directives(publicUrl: () => string): Directives {
  return {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'"],
    // Browsers of before 2022 do not take 'self' to mean the WebSocket as well.
    "connect-src": ["'self'", () => publicUrl().replace(/^http/, "ws")],
    "object-src": ["'none'"],
    "form-action": ["'self'"],
    "base-uri": ["'none'"],
    "require-trusted-types-for": ["'script'"],
    "trusted-types": ["'none'"],
  };
}

type Directives = Readonly<Record<string, readonly (string | (() => string))[]>>;

function isLoopback(url: string): boolean {
  return /^http:\/\/(localhost|127(\.\d{1,3}){3}|\[::1\])(:|$)/.test(url);
}
