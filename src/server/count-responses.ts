import type { RequestHandler } from "express";

/** Tells of each response that was given, by its status: 429 for a flood, 503 where the store is gone or the server late. */
export function countResponses(tell: (status: number) => void): RequestHandler {
  return (_request, response, next) => {
    response.once("finish", () => tell(response.statusCode));
    next();
  };
}
