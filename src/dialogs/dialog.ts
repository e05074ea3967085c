import type { Effect } from "./effect.ts";

/** One conversation that an editor wrote down in a file of dialogs/. */
export interface Dialog {
  readonly id: string;
  /** Path of its file, for messages to the editor. */
  readonly file: string;
  /** Changes whenever the file does. */
  readonly version: string;
  /** What residents say to begin it. */
  readonly startsOn: readonly string[];
  /** Whether a resident who says something else is let go at once, as after "Was this useful?". */
  readonly canBeIgnored: boolean;
  /** In the order of the file; it begins at the first. */
  readonly steps: readonly Step[];
  readonly tests: readonly DialogTest[];
}

export type Step = SayStep | AskStep | AnswerStep | BranchStep | DoStep | GoStep | EndStep;

/** Says something and goes on, or ends where `next` is undefined. */
interface SayStep {
  readonly kind: "say";
  readonly id: string;
  readonly say: string;
  /** Ids of contacts. */
  readonly contacts: readonly string[];
  readonly next: string | undefined;
}

/** Asks, and waits for the resident. */
export interface AskStep {
  readonly kind: "ask";
  readonly id: string;
  readonly ask: string;
  readonly contacts: readonly string[];
  readonly choices: readonly Choice[];
  /** The step to play when no choice was meant; ASK_AGAIN says so and asks once more. */
  readonly otherwise: string;
}

/** Puts a question to the articles, and ends where `next` is undefined. */
interface AnswerStep {
  readonly kind: "answer";
  readonly id: string;
  readonly question: string;
  readonly next: string | undefined;
}

/** Goes one way or another by what was chosen before. */
interface BranchStep {
  readonly kind: "branch";
  readonly id: string;
  readonly arms: readonly { readonly step: string; readonly chosen: string; readonly next: string }[];
  readonly otherwise: string;
}

/** Has something done, says nothing, and goes on, or ends where `next` is undefined. */
interface DoStep {
  readonly kind: "do";
  readonly id: string;
  readonly effect: Effect;
  /** Id of the step at which the effect's reason was chosen, where it has one. */
  readonly reason: string | undefined;
  readonly next: string | undefined;
}

/** Goes on with another dialog. */
interface GoStep {
  readonly kind: "go";
  readonly id: string;
  readonly dialog: string;
}

interface EndStep {
  readonly kind: "end";
  readonly id: string;
}

export interface Choice {
  /** The label. */
  readonly say: string;
  /** Other ways of saying it. */
  readonly also: readonly string[];
  readonly goes: Goes;
}

/** Where a choice leads: a step of this dialog, or another dialog. */
export type Goes = { readonly step: string } | { readonly dialog: string };

/** What an editor expects of a conversation, turn by turn. */
export interface DialogTest {
  readonly line: number;
  readonly turns: readonly DialogTestTurn[];
}

export interface DialogTestTurn {
  readonly user: string;
  /** Where it is said, from this turn on. Default "unreachable". */
  readonly channel?: Reach;
  /** Stands in what the bot says next. */
  readonly bot?: string;
  /** Ids of contacts that are given. */
  readonly contacts?: readonly string[];
  /** Labels that are offered. */
  readonly choices?: readonly string[];
}

/** Whether a resident can be written to later, where they talk now. */
export type Reach = "reachable" | "unreachable";

export const REACHES: readonly Reach[] = ["reachable", "unreachable"];

/** As `if` of a branch: what is so of the channel, instead of what was chosen at a step. */
export const CHANNEL = "channel";

/** As `otherwise` of a question: say that it was not understood, and ask again. */
export const ASK_AGAIN = "again";

/** The step with that id, if there is one. */
export function stepOf(dialog: Dialog, id: string): Step | undefined {
  return dialog.steps.find((step) => step.id === id);
}
