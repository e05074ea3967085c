import type { ReplyKind } from "../../reply.ts";

/** One thing to try: a question, or a conversation of several. */
export interface Case {
  readonly id: string;
  /** What it is about, and how it is asked; the report counts by both. */
  readonly group?: string;
  readonly style?: string;
  readonly turns: readonly Turn[];
}

export interface Turn {
  /** The id of the case, and in a conversation the place of the turn, counted from 1: "c3/2". */
  readonly id: string;
  readonly q: string;
  /** Absent where a turn only leads up to the next. */
  readonly expected?: Expected;
}

/** What a reply must be to count as right. */
export interface Expected {
  /** "unanswered" is met by clarify as well: to ask back is not to answer. */
  readonly kind?: ReplyKind;
  /** At least one of these stands in the reply, whatever its capitals. */
  readonly any?: readonly string[];
  /** Each of these does. */
  readonly all?: readonly string[];
  /** Not one of these does. */
  readonly none?: readonly string[];
  /** The class of danger. */
  readonly safety?: string;
}
