import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";

/** What a proxy may hand on; anything else could break a log line. */
const WELL_FORMED = /^[\w.-]{8,128}$/;

/**
 * Gives each request an id, in the request's and the response's `x-request-id`: where a proxy stands in front, its own if
 * that is well formed. Nobody else chooses what stands in the log.
 */
export function giveRequestId(isBehindProxy: boolean): RequestHandler {
  return (request, response, next) => {
    const given = isBehindProxy ? request.get("x-request-id") : undefined;
    const id = given !== undefined && WELL_FORMED.test(given) ? given : randomUUID();
    request.headers["x-request-id"] = id;
    response.set("x-request-id", id);
    next();
  };
}
