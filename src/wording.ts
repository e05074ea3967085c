/** Every fixed sentence that a resident reads, as dialogs/wording/ holds it. */
export interface Wording {
  readonly replies: Readonly<Record<ReplyName, string>>;
  /** Questions to offer, each answered by an article. */
  readonly suggestions: readonly string[];
  readonly smallTalk: readonly SmallTalk[];
  readonly drawing: DrawingWords;
}

/** The words around a reply, where a channel is told in words what others show with buttons and headings. */
export type DrawingWords = Readonly<Record<DrawingName, string>>;

export const REPLY_NAMES = [
  "welcome",
  "help",
  "unanswered",
  "no_articles",
  "gap",
  "clarify",
  "clarify_which",
  "empty",
  "no_files",
  "too_long",
  "error",
  "too_slow",
  "switched_off",
  "notice",
  "as_of",
  "quote",
  "stale_contact",
] as const;
export type ReplyName = (typeof REPLY_NAMES)[number];

export const DRAWING_NAMES = [
  "source",
  "undated",
  "call",
  "text",
  "web",
  "choose",
  "quoted",
  "press_call",
  "press_web",
  "say_one_of",
  "or",
  "no_form",
  "say_source",
  "say_call",
  "say_text",
] as const;
export type DrawingName = (typeof DRAWING_NAMES)[number];

export interface SmallTalk {
  readonly says: readonly string[];
  readonly reply: string;
  /** Whether the suggestions go with the reply. */
  readonly offersSuggestions: boolean;
}

/** A text with its {names} filled in; a name without a value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.trim().replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
