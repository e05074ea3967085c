import type { AnswerData } from "../../drawing/answer-data.ts";

/** What travels on Direct Line, as far as the page reads it. */
export interface Activity {
  readonly type: string;
  readonly id?: string;
  readonly text?: string;
  readonly locale?: string;
  /** The message that it answers; the welcome answers none. */
  readonly replyToId?: string;
  readonly from?: { readonly role?: string };
  readonly suggestedActions?: {
    readonly actions?: readonly { readonly title: string; readonly value: string }[];
  };
  readonly channelData?: { readonly clientActivityID?: string; readonly answer?: AnswerData };
}

/** Whether the resident sent it; the server gives each activity its role. */
export function isOwn(activity: Activity): boolean {
  return activity.from?.role === "user";
}
