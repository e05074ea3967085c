import type { Path } from "./check-fields.ts";
import type { Draft } from "./parse-dialog.ts";

/** What is wrong with one part of a dialog, before it is known on which line that stands. */
export interface Finding {
  /** In the dialog's file, such as ["steps", 2, "next"]. */
  readonly path: Path;
  readonly what: string;
  readonly remedy: string;
}

/** What a dialog is checked against. */
export interface Facts {
  /** Ids of the contacts there are. */
  readonly contacts: ReadonlySet<string>;
  /** Names and terms that count as easy words. */
  readonly knownWords: readonly string[];
  readonly today: Date;
}

/** Looks at one thing in a dialog. */
export type Find = (draft: Draft, facts: Facts) => readonly Finding[];
