/** What a dialog asks to be done beyond talking. Playing does none of it: the turn does, once the state is saved. */
export type Effect = FeedbackEffect | NoticesEffect;

/** The resident agreed to be told of new articles here, or wants no more of it. */
interface NoticesEffect {
  readonly kind: "subscribe" | "unsubscribe";
}

interface FeedbackEffect {
  readonly kind: "feedback";
  readonly useful: boolean;
  /** The label that was chosen for what was wrong. */
  readonly reason?: string;
  /** Whether the resident agreed that the question is kept, without what tells who asked. */
  readonly keepsWords: boolean;
}

/** What can stand after `do:` in a dialog's file. */
export const EFFECTS: readonly Effect["kind"][] = ["feedback", "subscribe", "unsubscribe"];
