import { isStoreError } from "../../store/store-errors.ts";

/** Why a request was turned down. The codes are part of the protocol: clients act on them, so they never change. */
export type RefusalCode = keyof typeof REFUSALS;

/** What a Direct Line action comes to, before it is written as HTTP. */
export type Outcome = Done | Refusal;

export interface Done {
  readonly kind: "done";
  readonly status: 200 | 201;
  readonly body: object;
}

export interface Refusal {
  readonly kind: "refused";
  readonly code: RefusalCode;
  readonly status: number;
  /** One sentence for the developer of the client. */
  readonly message: string;
  /** Whole seconds to wait before trying again. */
  readonly retryAfter?: number;
}

/** When a client may ask again after the store was gone. */
const STORE_RETRY_SECONDS = 1;

const REFUSALS = {
  BadSyntax: [400, "The body is not a JSON object."],
  BadArgument: [400, "Something in the request is not as it must be."],
  MissingAuthorization: [401, "Send the header Authorization: Bearer, followed by a token."],
  InvalidToken: [403, "This token was not issued here. Ask for a new one."],
  TokenExpired: [403, "This token has expired. Ask for a new one."],
  SecretNeeded: [403, "Only the Direct Line secret can ask for a token, and it must be set on this server."],
  TokenNeeded: [403, "Only a token can be refreshed. A secret does not expire."],
  WrongConversation: [403, "This token belongs to another conversation."],
  OriginNotAllowed: [403, "Pages of this origin may not use the chat."],
  NotFound: [404, "There is nothing at this address."],
  ConversationNotFound: [404, "There is no such conversation, or it is too old and has been deleted."],
  ConversationEnded: [404, "This conversation has ended. Start a new one."],
  MessageSizeTooBig: [413, "An activity can be at most 256K characters long."],
  UploadNotSupported: [415, "This bot does not take files."],
  TooManyRequests: [429, "That is too many requests. Wait, and try again."],
  ServiceError: [500, "Something went wrong on the server."],
  StoreUnavailable: [503, "Messages cannot be kept just now. Try again in a moment."],
  BotRejectedActivity: [502, "The bot could not take the activity. Send it again."],
} as const satisfies Record<string, readonly [status: number, message: string]>;

/** A refusal, in the code's own words unless better ones are given. */
export function refused(code: RefusalCode, message?: string, retryAfter?: number): Refusal {
  const [status, usual] = REFUSALS[code];
  return {
    kind: "refused",
    code,
    status,
    message: message ?? usual,
    ...(retryAfter !== undefined && { retryAfter }),
  };
}

/** An action that came off. */
export function done(body: object, status: 200 | 201 = 200): Done {
  return { kind: "done", status, body };
}

/** Whether something that may be a refusal is one. */
export function isRefused(value: object): value is Refusal {
  return "kind" in value && value.kind === "refused";
}

/** The body of a refusal, as Direct Line writes errors. */
export function refusalBody({ code, message }: Refusal): object {
  return { error: { code, message } };
}

/** What a request is refused with for something that broke: the store comes back by itself. */
export function refusalFor(error: unknown): Refusal {
  return isStoreError(error)
    ? refused("StoreUnavailable", undefined, STORE_RETRY_SECONDS)
    : refused("ServiceError");
}
