import type { Contact, Reply } from "../reply.ts";
import type { Effect } from "./effect.ts";

/** Where a resident stands in a dialog: plain JSON, to be kept and handed back. */
export interface DialogState {
  readonly dialog: string;
  /** The step that waits for the resident. */
  readonly step: string;
  readonly data: DialogData;
  /** Version of the dialog's file. */
  readonly version: string;
}

export interface DialogData {
  /** The place, as "dialog/step", where the last turn began to play: what "repeat" plays again. */
  readonly from: string;
  /** The places where the turns before began, oldest first: what "back" goes to. */
  readonly path: readonly string[];
  /** The labels chosen so far, by "dialog/step". */
  readonly answers: Readonly<Record<string, string>>;
  /** How many times in a row no choice was understood. */
  readonly misses: number;
}

/** What came of one message. */
export interface Played {
  /** To be kept for the next message; undefined when no dialog is open any more. */
  readonly state: DialogState | undefined;
  readonly replies: readonly Reply[];
  readonly outcome: Outcome;
  /** What is to be done, in order, once the state is kept; absent where that is nothing. */
  readonly effects?: readonly Effect[];
}

/**
 * "asked": it waits for the resident. "ended": it came to its end. "cancelled": the resident stopped it.
 * "question": the message asks something else; answer it first, then send the replies, which offer the dialog again.
 */
type Outcome = "asked" | "ended" | "cancelled" | "question";

/** What dialogs need of the rest of the product. */
export interface DialogTools {
  /** The words of a text in the form in which they are compared: lower case, spelt out, without endings. */
  readonly words: (text: string) => readonly string[];
  /** What the articles answer to a question. */
  readonly answer: (question: string) => Reply;
  readonly contact: (id: string) => Contact | undefined;
}
