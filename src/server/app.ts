import express, { type Express, type RequestHandler } from "express";
import type { Log } from "../log.ts";
import { countResponses } from "./count-responses.ts";
import { answerError, answerNotFound } from "./error-answers.ts";
import { giveRequestId } from "./request-id.ts";
import { logRequests } from "./request-log.ts";
import { securityHeaders } from "./security-headers.ts";

export interface AppOptions {
  /** Answers at /api/messages. */
  readonly botFramework: RequestHandler;
  /** Answers under /v3/directline. */
  readonly directLine: RequestHandler;
  /** Answers at / and under /chat. */
  readonly web: RequestHandler;
  /** The address residents see; asked for at each request, since a port of 0 is known only once it is taken. */
  readonly publicUrl: () => string;
  /** Origins whose pages may show the chat in a frame. */
  readonly origins: readonly string[];
  readonly log: Log;
  /** Whether no new connections are wanted. Default: they are. */
  readonly isStopping?: () => boolean;
  /** Answers at /readyz. Default: as /healthz. */
  readonly readiness?: RequestHandler;
  /** Told of the status of each response. */
  readonly countResponse?: ((status: number) => void) | undefined;
  /** Turns away what is too much. Default: nothing is. */
  readonly shed?: RequestHandler;
  /** How many proxies stand in front. Default 0: no X-Forwarded header nor x-request-id is believed. */
  readonly proxies?: number;
}

/** Every door of the server behind one set of headers, with a request id and a line in the log for each request. */
export function createApp(options: AppOptions): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("query parser", "simple");
  app.set("trust proxy", options.proxies ?? false);
  app.use(giveRequestId((options.proxies ?? 0) > 0));
  app.use(logRequests(options.log));
  if (options.countResponse) app.use(countResponses(options.countResponse));
  app.use(securityHeaders(options.publicUrl, options.origins));
  app.use((_request, response, next) => {
    // Whoever holds a connection open takes the next request to another server.
    if (options.isStopping?.()) response.set("connection", "close");
    next();
  });
  if (options.shed) app.use(options.shed);
  app.get("/readyz", options.readiness ?? answerHealth);
  app.get("/healthz", answerHealth);
  app.use("/api/messages", options.botFramework);
  app.use("/v3/directline", options.directLine);
  app.use(options.web);
  app.use(answerNotFound);
  app.use(answerError(options.log));
  return app;
}

const answerHealth: RequestHandler = (_request, response) => {
  response.set("cache-control", "no-store").json({ status: "ok" });
};
