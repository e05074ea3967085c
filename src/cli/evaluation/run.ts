import type { Reply } from "../../reply.ts";
import type { Expected } from "./case.ts";
import type { Outcome } from "./judge.ts";

/** One evaluation, as --json prints it and --save keeps it. */
export interface Run {
  /** Of this shape: 1. */
  readonly version: 1;
  /** When it was done, ISO 8601. */
  readonly at: string;
  readonly files: readonly string[];
  /** How many articles there were to answer from. */
  readonly articles: number;
  readonly asked: readonly Asked[];
}

/** One question that was asked, what came back, and what that was worth. */
export interface Asked {
  readonly id: string;
  readonly group?: string;
  readonly style?: string;
  /** What was said before it in the same conversation. */
  readonly before: readonly string[];
  readonly q: string;
  readonly expected: Expected;
  readonly outcome: Outcome;
  /** What was expected and is not so. */
  readonly faults: readonly string[];
  readonly seen: Seen;
  readonly milliseconds: number;
}

/** What of the replies the report tells. */
export interface Seen {
  readonly kinds: readonly Reply["kind"][];
  readonly text: string;
  readonly confidence?: number;
  readonly topic?: string;
  readonly safety?: string;
  /** Where each quoted sentence stands: "Location, Launch of Maidstone Task Force, 16 October 2020". */
  readonly places: readonly string[];
}
