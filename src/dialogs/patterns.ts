/** What works at every step of every dialog, as dialogs/wording/patterns.yml holds it. */
export interface Patterns {
  /** What residents say for each. */
  readonly words: Readonly<Record<PatternWord, readonly string[]>>;
  readonly replies: Readonly<Record<PatternReply, string>>;
  /** Ids of the contacts that go with the reply to a second miss in a row. */
  readonly secondMissContacts: readonly string[];
  /** What can be pressed when a dialog has ended. */
  readonly atTheEnd: readonly string[];
  /** What can be pressed below an answer from an article. */
  readonly afterAnAnswer: readonly string[];
}

export const PATTERN_WORDS = ["help", "back", "repeat", "start_again", "cancel", "yes", "no"] as const;
export type PatternWord = (typeof PATTERN_WORDS)[number];

export const PATTERN_REPLIES = [
  "help",
  "back",
  "back_at_start",
  "repeat",
  "start_again",
  "cancel",
  "miss",
  "several",
  "second_miss",
  "changed",
  "lost",
  "offer_again",
  "returned",
  "end",
] as const;
export type PatternReply = (typeof PATTERN_REPLIES)[number];
