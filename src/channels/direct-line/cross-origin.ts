import type { RequestHandler } from "express";
import { isAllowedOrigin, type OriginRules } from "./origins.ts";
import { refusalBody, refused } from "./refusals.ts";

/** Browsers keep the answer to a preflight for this long, 2 hours, the most that Chromium allows. */
const PREFLIGHT_SECONDS = 7200;

const HEADERS = {
  "Access-Control-Allow-Methods": "GET, POST, OPTIONS",
  // Web Chat asks for all of these, and is blocked where one is missing.
  "Access-Control-Allow-Headers": "authorization, content-type, x-ms-bot-agent, x-requested-with",
  "Access-Control-Max-Age": String(PREFLIGHT_SECONDS),
};

/** Answers preflights and lets allowed origins read; any other origin is refused. Never says "*". */
export function crossOrigin(rules: OriginRules): RequestHandler {
  return (request, response, next) => {
    const { origin } = request.headers;
    response.set({ "Cache-Control": "no-store", Vary: "Origin" });
    if (!isAllowedOrigin(request.headers, rules)) {
      const refusal = refused("OriginNotAllowed");
      response.status(refusal.status).json(refusalBody(refusal));
      return;
    }
    if (origin !== undefined) {
      response.set({
        "Access-Control-Allow-Origin": origin,
        // session/getsessionid is sent with credentials.
        "Access-Control-Allow-Credentials": "true",
        "Access-Control-Expose-Headers": "Retry-After",
      });
    }
    if (request.method !== "OPTIONS") return next();
    response.set(HEADERS).status(204).end();
  };
}
