import type { Dialogs } from "../dialogs/dialogs.ts";
import type { Message } from "../message.ts";
import type { Store } from "../store/store.ts";

/** The dialog by which a resident asks for no more notices; it begins on "stop" too. */
export const STOP_NOTICES = "stop-notices";

/**
 * Whether somebody who is told of new articles wants no more of it. That is asked of the store, since a subscription
 * outlasts the conversation, and only where the words are right.
 */
export async function wantsNoMoreNotices(
  { text, conversation }: Message,
  { dialogs, store }: { readonly dialogs: Dialogs; readonly store: Store },
): Promise<boolean> {
  const start = dialogs.starts(text);
  if (start?.dialog !== STOP_NOTICES || !start.sure) return false;
  const all = await store.subscriptions();
  return all.some((subscription) => subscription.conversation === conversation);
}
