import type { AnswerData } from "./answer-data.ts";

/** A reply as a message activity of the Bot Framework protocol, as one channel shows it; without its addresses. */
export interface DrawnActivity {
  readonly type: "message";
  readonly text?: string;
  readonly textFormat?: "markdown" | "plain";
  readonly locale: "en-GB";
  readonly inputHint: "acceptingInput" | "expectingInput";
  /** What a notification shows of a card. */
  readonly summary?: string;
  readonly speak?: string;
  readonly suggestedActions?: SuggestedActions;
  readonly entities?: readonly object[];
  readonly attachments?: readonly CardAttachment[];
  readonly channelData?: {
    readonly answer: AnswerData;
    readonly feedbackLoop?: { readonly type: "default" };
  };
}

export interface SuggestedActions {
  readonly to: readonly string[];
  readonly actions: readonly { type: "imBack"; title: string; value: string }[];
}

export interface CardAttachment {
  readonly contentType: "application/vnd.microsoft.card.adaptive";
  readonly content: object;
}
