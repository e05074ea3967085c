import type { RequestHandler } from "express";
import helmet from "helmet";

/** The one page that councils may show in a frame. */
const FRAMED_PAGE = "/chat";

/** What a browser could give to a page, and no page of ours ever asks for. */
const UNUSED = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

const YEAR_SECONDS = 31_536_000;

/**
 * The security headers of every response. Nothing inline, no third party, and Trusted Types, so that no script can turn
 * text into markup. Only the chat page may be framed, and only by this server and the given origins.
 */
export function securityHeaders(publicUrl: () => string, origins: readonly string[]): RequestHandler {
  const framed = headers(publicUrl, ["'self'", ...origins], false);
  const unframed = headers(publicUrl, ["'none'"], true);
  return (request, response, next) => {
    response.set("permissions-policy", UNUSED);
    (request.path === FRAMED_PAGE ? framed : unframed)(request, response, next);
  };
}

function headers(publicUrl: () => string, framedBy: readonly string[], denyFrames: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives: directives(publicUrl, framedBy) },
    strictTransportSecurity: { maxAge: YEAR_SECONDS, includeSubDomains: false },
    referrerPolicy: { policy: "strict-origin-when-cross-origin" },
    // The older header knows no list of origins, so where a frame is allowed it has to be left out.
    xFrameOptions: denyFrames && { action: "deny" },
  });
}

function directives(publicUrl: () => string, framedBy: readonly string[]): Record<string, DirectiveValues> {
  return {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'"],
    // Browsers of before 2022 do not take 'self' to mean the WebSocket as well.
    "connect-src": ["'self'", () => publicUrl().replace(/^http/, "ws")],
    "form-action": ["'self'"],
    "base-uri": ["'none'"],
    "frame-ancestors": framedBy,
    "require-trusted-types-for": ["'script'"],
    "trusted-types": ["'none'"],
  };
}

type DirectiveValues = readonly (string | (() => string))[];
