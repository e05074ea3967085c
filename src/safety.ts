/** What residents in danger write, and what to reply, as dialogs/safety/ holds it. */
export interface Safety {
  /** The one to choose first stands first. */
  readonly classes: readonly SafetyClass[];
  /** Lists of words by name, as dialogs/safety/words/ holds them; those of GROUP_NAMES are always there. */
  readonly groups: Groups;
}

/** One sort of danger. */
export interface SafetyClass {
  readonly id: string;
  readonly file: string;
  /** Of several that fit a message the lowest is chosen. */
  readonly rank: number;
  /** About the writer or somebody near: counts in a question or an "if" too, where the words name the writer. */
  readonly personal: boolean;
  /** The class that it is when the message tells of something that is over. */
  readonly whenPast?: string;
  readonly reply: string;
  /** Ids of contacts, in the order to show them. */
  readonly contacts: readonly string[];
  readonly suggestions: readonly string[];
  readonly patterns: readonly SafetyPattern[];
  /** Messages that are of this class. */
  readonly like: readonly Example[];
  /** Messages that look like this class and are no danger. */
  readonly unlike: readonly Example[];
}

/**
 * How a pattern counts. "says": unless asked about, supposed, denied, or told of (a film, the news). "surely": as "says",
 * and before the classes that only "say". "always": unless denied. "whole": where nothing else stands in the message.
 * "hints": as "says", and only where the message has no everyday complaint in it.
 */
export const PATTERN_KINDS = ["surely", "says", "always", "whole", "hints"] as const;
type PatternKind = (typeof PATTERN_KINDS)[number];

export interface SafetyPattern {
  readonly kind: PatternKind;
  readonly pattern: Pattern;
  /** As the editor wrote it. */
  readonly text: string;
  readonly line: number;
}

export interface Example {
  readonly text: string;
  readonly line: number;
}

/** What an editor's line of words means. Words that say little ("really", "just") may stand between any two parts. */
export type Pattern =
  | { readonly kind: "word"; readonly word: string; readonly anyForm: boolean }
  | { readonly kind: "any"; readonly of: readonly Pattern[] }
  | { readonly kind: "sequence"; readonly of: readonly Pattern[] }
  | { readonly kind: "optional"; readonly of: Pattern }
  | { readonly kind: "gap" }
  /** The beginning of a sentence. */
  | { readonly kind: "start" };

export type Groups = ReadonlyMap<string, Pattern>;

/** The lists that say in what light a thing is said, and what each is for. */
export const GROUP_NAMES = {
  filler: "words that may stand anywhere between the words of a pattern",
  stops: "words that a gap never reaches over, such as not",
  opener: "words that may stand before a question",
  asked: "how a question begins that is not a cry for help",
  help: "how somebody asks for help; what follows is no question",
  supposed: "how something is said that has not happened, such as what if",
  denied: "what stands before something that is not so",
  told: "films, games, news and courts",
  past: "when something was, that is over",
  now: "what shows that something is going on or near",
  mine: "the writer",
  everyday: "everyday complaints: noise, bins, parking",
  idiom: "sayings that sound like danger and are not",
} as const;
export type GroupName = keyof typeof GROUP_NAMES;
