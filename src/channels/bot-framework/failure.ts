import type { ErrorRequestHandler } from "express";
import { ProductError } from "../../errors.ts";
import { errorFacts, type Log } from "../../log.ts";
import { isStoreError } from "../../store/store-errors.ts";

interface Failure {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** The status and code of what this channel throws on purpose; the sentence is the error's own. */
const OURS: Readonly<Record<string, readonly [number, string]>> = {
  "not-signed-in": [401, "Unauthorized"],
  "bad-activity": [400, "BadRequest"],
  "wrong-method": [405, "MethodNotAllowed"],
  "reply-not-delivered": [502, "BadGateway"],
};

/** What Express's body parser throws, by its `type`; whatever else it throws to be shown is a 400 too. */
const BODY: Readonly<Record<string, Failure>> = {
  "entity.too.large": failure(413, "PayloadTooLarge", "An activity can be at most 256 kB."),
  "entity.parse.failed": failure(400, "BadRequest", "The body is not JSON."),
};

const UNREADABLE = failure(400, "BadRequest", "The body could not be read.");
const STORE_GONE = failure(
  503,
  "ServiceUnavailable",
  "Messages cannot be kept just now. Try again in a moment.",
);
/** When a channel may send again after the store was gone. */
const STORE_RETRY_SECONDS = 1;
const BROKEN = failure(
  500,
  "InternalServerError",
  "Something went wrong. The log tells more under this request id.",
);

/** Answers what was thrown as `{ error: { code, message } }`, as the Bot Framework's services do, and logs it. */
export function createFailureHandler(log: Log): ErrorRequestHandler {
  return (error, _request, response, next) => {
    const { status, code, message } = toFailure(error);
    const facts = { request: response.getHeader("x-request-id"), status };
    if (status < 500) log.warn({ ...facts, reason: message }, "activity refused");
    if (status >= 500)
      log.error({ ...facts, ...failureFacts(error, response.locals.replyHost) }, "activity failed");
    if (response.headersSent) return next(error);
    if (status === 503) response.setHeader("retry-after", STORE_RETRY_SECONDS);
    if (status === 401) response.setHeader("www-authenticate", "Bearer");
    response.status(status).json({ error: { code, message } });
  };
}

function toFailure(error: unknown): Failure {
  if (error instanceof ProductError && OURS[error.code]) {
    const [status, code] = OURS[error.code] as readonly [number, string];
    return failure(status, code, error.message);
  }
  if (isStoreError(error)) return STORE_GONE;
  const { type, expose } = error as { type?: unknown; expose?: unknown };
  return expose === true ? (BODY[String(type)] ?? UNREADABLE) : BROKEN;
}

/** What an operator needs is the failure underneath: the connector's answer, or the connection that broke. */
export function failureFacts(error: unknown, replyHost: unknown): object {
  if (!(error instanceof ProductError) || error.cause === undefined) return errorFacts(error);
  // The store's own code tells more than that of whatever it is kept in.
  if (error.code.startsWith("store-")) return errorFacts(error);
  const { status } = error.cause as { status?: unknown };
  return {
    outbound: replyHost,
    ...(typeof status === "number" && { channelStatus: status }),
    ...errorFacts(error.cause),
  };
}

function failure(status: number, code: string, message: string): Failure {
  return { status, code, message };
}
