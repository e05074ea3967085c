/** One published text, as knowledge/articles/ holds it. */
export interface Article {
  /** The file's name without .md; names the article in state and passage ids. */
  readonly id: string;
  readonly file: string;
  /** Without its publisher: "Launch of Maidstone Task Force". */
  readonly title: string;
  readonly publisher?: string;
  readonly url: string;
  /** The day it was published, ISO 8601 (2020-10-16); absent where the front matter names none. */
  readonly date?: string;
  readonly area?: string;
  readonly description?: string;
  readonly passages: readonly Passage[];
}

/** A paragraph or list of an article, which is what is found. */
export interface Passage {
  /** Article id, "#" and its place, counted from 1: "2020-10-16-launch#4". */
  readonly id: string;
  readonly article: string;
  /** The headings it stands under, outermost first. */
  readonly headings: readonly string[];
  /** Who is speaking, where the paragraph is part of a quotation. */
  readonly speaker?: Speaker;
  readonly sentences: readonly Sentence[];
}

/** What is quoted: a sentence, word for word. */
export interface Sentence {
  /** Plain text, without Markdown marks. */
  readonly text: string;
  /** The kinds of answer that stand in it, with the words that are the answer. */
  readonly holds: readonly Holding[];
}

export interface Holding {
  readonly kind: AnswerKind;
  /** The words themselves, as they stand: "Friday 16 October 2020". */
  readonly text: string;
}

export type AnswerKind =
  | "date"
  | "place"
  | "person"
  | "organisation"
  | "money"
  | "number"
  | "duration"
  | "time"
  | "phone";

/** Somebody who is quoted, as the article introduces them. */
export interface Speaker {
  readonly name: string;
  /** "Police and Crime Commissioner", "Community Protection Manager at Maidstone Borough Council". */
  readonly post?: string;
}
