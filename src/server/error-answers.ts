import type { ErrorRequestHandler, RequestHandler, Response } from "express";
import { errorFacts, type Log } from "../log.ts";
import { requestFacts } from "./request-log.ts";

interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** What somebody reads whose request cannot be taken, by status. */
const REFUSALS: Readonly<Record<number, Refusal>> = {
  400: {
    code: "bad-request",
    message: "The request could not be read. Check its address and that its body is valid JSON.",
  },
  404: { code: "not-found", message: "There is nothing at this address." },
  405: { code: "method-not-allowed", message: "This address does not take this method." },
  413: { code: "too-large", message: "The request is too large." },
  415: { code: "unsupported-media-type", message: "The body has to be JSON, in UTF-8." },
};

const BROKEN: Refusal = {
  code: "internal-error",
  message: "Something went wrong on the server. Try again, and quote x-request-id if it goes on.",
};

/** The answer where no route matched: 404 as JSON. */
export const answerNotFound: RequestHandler = (_request, response) => {
  refuse(response, 404);
};

/** The last error handler: JSON without a stack, and a line in the log for what is not the sender's fault. */
export function answerError(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const status = statusOf(error);
    if (status >= 500) {
      log.error({ ...requestFacts(request, response), status, ...errorFacts(error) }, "request failed");
    }
    if (response.headersSent) {
      response.destroy();
      return;
    }
    refuse(response, status);
  };
}

function refuse(response: Response, status: number): void {
  const error = status >= 500 ? BROKEN : (REFUSALS[status] ?? REFUSALS[400]);
  response.status(status).set("cache-control", "no-store").json({ error });
}

/** The 4xx that body-parser and the router put on what they throw; 500 for anything else. */
function statusOf(error: unknown): number {
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === "number" && status >= 400 && status < 500 ? status : 500;
}
