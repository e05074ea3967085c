/** What the bot answers, as plain data; each channel draws it in its own way. */
export interface Reply {
  readonly kind: ReplyKind;
  /** Markdown of the simplest sort: bold, links, lists, paragraphs. */
  readonly text: string;
  readonly sources: readonly Source[];
  /** What a resident can press instead of typing; the label is also the text that is sent. */
  readonly suggestions: readonly string[];
  /** Those of the suggestions that say whether the answer was useful; they stand last. */
  readonly thumbs?: readonly string[];
  readonly contacts: readonly Contact[];
  /** What the answer is about, in the article's own heading. */
  readonly topic?: string;
  /** The class of danger, for kind "safety". */
  readonly safety?: string;
  /** How sure the answer is, 0 to 1. */
  readonly confidence?: number;
}

export type ReplyKind = "answered" | "clarify" | "unanswered" | "safety" | "dialog" | "smalltalk" | "error";

/** Where the sentences of an answer stand. */
export interface Source {
  /** The article's title, without its publisher. */
  readonly title: string;
  readonly publisher?: string;
  /** The heading the passage stands under; absent before the first heading. */
  readonly section?: string;
  readonly url: string;
  /** The day the article was published, ISO 8601 (2020-10-16); absent where the article names none. */
  readonly date?: string;
  /** Id of the passage. */
  readonly passage: string;
  /** The sentences quoted, word for word, as plain text. */
  readonly sentences: readonly string[];
}

/** Somebody a resident can turn to, as knowledge/contacts.yml names them. */
export interface Contact {
  readonly id: string;
  readonly name: string;
  /** What it is for, in one sentence. */
  readonly for: string;
  readonly number?: string;
  readonly text?: string;
  readonly web?: string;
  readonly hours?: string;
  /** True once the day has passed by which somebody had to look whether it still holds. */
  readonly stale?: boolean;
}

/** A reply of the given kind and text with nothing attached, to be added to. */
export function plainReply(kind: ReplyKind, text: string, suggestions: readonly string[] = []): Reply {
  return { kind, text, sources: [], suggestions, contacts: [] };
}
