/** Every word of the website that is not an answer, as dialogs/wording/languages/ and dialogs/pages/ hold it. */
export interface SiteWording {
  /** English first. */
  readonly languages: readonly Strings[];
  readonly pages: readonly SitePage[];
}

/** A page beside the chat, such as its privacy notice. */
export interface SitePage {
  readonly id: PageId;
  readonly title: string;
  /** Markdown of the simplest sort, with headings. */
  readonly text: string;
}

export const PAGE_IDS = ["about", "privacy", "accessibility"] as const;
type PageId = (typeof PAGE_IDS)[number];

/** A sentence with a number in it, in each form that its language has: one, few, other. */
export type Counted = Readonly<Record<string, string>> & { readonly other: string };

/** The words of the website in one language. */
export type Strings = Readonly<Record<StringName, string>> &
  Readonly<Record<CountedName, Counted>> & {
    /** BCP 47, such as en-GB: the name of the file. */
    readonly language: string;
    readonly direction: "ltr" | "rtl";
    /** What the language calls itself. */
    readonly autonym: string;
  };

export const STRING_NAMES = [
  ...["title", "strapline", "no_reports", "no_names", "emergency", "exit", "exit_keys", "skip"],
  ...["log", "you", "assistant", "question", "send", "empty_question", "long_question"],
  ...["suggestions", "waiting", "newer", "disconnected", "unsent", "unsent_busy", "send_again", "renewed"],
  ...["source", "source_section", "undated", "new_tab", "call", "text"],
  ...["menu", "print", "download", "download_name", "clear", "cleared", "language_switch"],
  ...["answers_in_english", "about", "privacy", "accessibility", "back_to_chat", "close"],
] as const;
type StringName = (typeof STRING_NAMES)[number];

export const COUNTED_NAMES = ["characters_left", "characters_over", "sources"] as const;
type CountedName = (typeof COUNTED_NAMES)[number];
