import type { Request, RequestHandler, Response } from "express";
import type { Log } from "../log.ts";

/** Writes one line for each request: its id, method, route, status and time. Never its query, body or address. */
export function logRequests(log: Log): RequestHandler {
  return (request, response, next) => {
    const began = performance.now();
    response.once("close", () => {
      const facts = {
        ...requestFacts(request, response),
        milliseconds: Math.round(performance.now() - began),
      };
      if (request.path === "/healthz") log.debug(facts, "request");
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
