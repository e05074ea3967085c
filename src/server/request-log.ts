import type { Request, RequestHandler, Response } from "express";
import type { Log } from "../log.ts";

/** What a load balancer asks every few seconds is no news. */
const ASKED_ALL_THE_TIME = new Set(["/healthz", "/readyz"]);

/** Writes one line for each request: its id, method, route, status and time. Never its query, body or address. */
export function logRequests(log: Log): RequestHandler {
  return (request, response, next) => {
    const began = performance.now();
    response.once("close", () => {
      const facts = {
        ...requestFacts(request, response),
        milliseconds: Math.round(performance.now() - began),
      };
      if (ASKED_ALL_THE_TIME.has(request.path)) log.debug(facts, "request");
      else log.info(facts, "request");
    });
    next();
  };
}

/** What may be logged of a request. The route is its pattern, such as /v3/directline/conversations/:id, not its path. */
export function requestFacts(request: Request, response: Response): object {
  const pattern: unknown = request.route?.path;
  return {
    request: response.get("x-request-id"),
    method: request.method,
    route: typeof pattern === "string" ? request.baseUrl + pattern : "none",
    status: response.writableFinished || response.headersSent ? response.statusCode : "closed early",
  };
}
