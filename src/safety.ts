/** What to reply to residents in danger, and what helps to hear them, as dialogs/safety/ holds it. */
export interface Safety {
  /** The one to choose first stands first. */
  readonly classes: readonly SafetyClass[];
  /** The kinds of each word that has any: "hubby" is a partner. */
  readonly kinds: WordKinds;
}

/** One sort of danger. */
export interface SafetyClass {
  readonly id: string;
  readonly file: string;
  /** Of several that a message tells of the lowest is chosen. */
  readonly rank: number;
  readonly reply: string;
  /** Ids of contacts, in the order to show them. */
  readonly contacts: readonly string[];
  readonly suggestions: readonly string[];
  /** Whole messages that are of this class, whatever was learned; those in capitals only where they are shouted so. */
  readonly always: readonly string[];
}

export type WordKinds = ReadonlyMap<string, readonly string[]>;

/** A message that the danger check learns from. */
export interface SafetyExample {
  readonly text: string;
  /** Undefined where the message is no danger. */
  readonly class: string | undefined;
  readonly file: string;
  readonly line: number;
}
