import type { Caller } from "./caller.ts";
import type { Parts } from "./parts.ts";
import type { Outcome } from "./refusals.ts";

/** A request of the protocol as plain data, its caller known. */
export interface Call {
  readonly caller: Caller;
  /** The conversation in the address; empty where the address names none. */
  readonly conversation: string;
  readonly watermark: unknown;
  /** The body as it came. */
  readonly body: string;
  /** The client's network address. */
  readonly address: string | undefined;
  /** What a log line names it by. */
  readonly requestId: string;
}

/** What a route does with a request. */
export type Action = (call: Call, parts: Parts) => Promise<Outcome>;
