import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";

/** What a proxy may hand on; anything else could break a log line. */
const WELL_FORMED = /^[\w.-]{8,128}$/;

/** Gives each request an id, its proxy's own where that is well formed, in the request's and the response's `x-request-id`. */
export const giveRequestId: RequestHandler = (request, response, next) => {
  const given = request.get("x-request-id");
  const id = given !== undefined && WELL_FORMED.test(given) ? given : randomUUID();
  request.headers["x-request-id"] = id;
  response.set("x-request-id", id);
  next();
};
