import { randomUUID } from "node:crypto";
import type { ErrorRequestHandler, Request, RequestHandler, Response } from "express";
import { errorFacts, type Log } from "../../log.ts";
import type { Action, Call } from "./call.ts";
import { readCaller } from "./caller.ts";
import type { Parts } from "./parts.ts";
import { addressKey } from "./rate-limit.ts";
import { type Outcome, refusalBody, refusalFor, refused } from "./refusals.ts";

/** What we give out as ids; empty where the address names none. */
const CONVERSATION_ID = /^[\w-]{0,100}$/;

/** The first route: who floods us is turned away before anything is proved or read. */
export function firstDoor({ limits }: Parts): RequestHandler {
  return (request, response, next) => {
    const wait = limits.requests(addressKey(request.ip));
    if (wait > 0) write(response, refused("TooManyRequests", undefined, wait));
    else next();
  };
}

/** An action as a route: who asks is proved first, and the outcome written as HTTP. */
export function door(action: Action, parts: Parts): RequestHandler {
  return async (request, response) => {
    const caller = await readCaller(request.headers, parts);
    if (caller.kind === "refused") return write(response, caller);
    const call = toCall(request, response, caller);
    if (!CONVERSATION_ID.test(call.conversation)) return write(response, refused("ConversationNotFound"));
    write(response, mayEnter(call) ? await action(call, parts) : refused("WrongConversation"));
  };
}

/** The last route: whatever is not in the protocol. */
export function nothingHere(): RequestHandler {
  return (_request, response) => write(response, refused("NotFound"));
}

/** Answers what went wrong in a route: a body that could not be read, or a fault of ours, which is logged. */
export function lastDoor(log: Log): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status = (error as { status?: unknown }).status;
    if (status === 413) return write(response, refused("MessageSizeTooBig"));
    if (typeof status === "number" && status >= 400 && status < 500)
      return write(response, refused("BadSyntax"));
    log.error({ request: requestId(response), ...errorFacts(error) }, "a Direct Line request failed");
    write(response, refusalFor(error));
  };
}

// A token opens its own conversation only; the secret opens them all.
function mayEnter({ caller, conversation }: Call): boolean {
  return caller.kind === "secret" || conversation === "" || conversation === caller.holder.conversation;
}

function toCall(request: Request, response: Response, caller: Call["caller"]): Call {
  const { id } = request.params;
  return {
    caller,
    conversation: typeof id === "string" ? id : "",
    watermark: request.query.watermark,
    body: typeof request.body === "string" ? request.body : "",
    address: request.ip,
    requestId: requestId(response),
  };
}

function write(response: Response, outcome: Outcome): void {
  if (outcome.kind === "done") {
    response.status(outcome.status).json(outcome.body);
    return;
  }
  if (outcome.status === 401) response.set("WWW-Authenticate", "Bearer");
  if (outcome.retryAfter !== undefined) response.set("Retry-After", String(outcome.retryAfter));
  response.status(outcome.status).json(refusalBody(outcome));
}

// The server sets the header; without a server of that kind there is still something to quote.
function requestId(response: Response): string {
  const id = response.getHeader("x-request-id");
  if (typeof id === "string") return id;
  const own = randomUUID();
  response.set("x-request-id", own);
  return own;
}
