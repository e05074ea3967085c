import type { Message } from "../message.ts";
import type { Store } from "../store/store.ts";
import { readState } from "./conversation-state.ts";
import { withoutHeard } from "./heard.ts";

/**
 * Forgets that a message was heard, because the replies to it did not arrive: it is answered when it is sent again. Where
 * somebody else saves at the same moment it stays heard.
 */
export async function unhear(message: Message, store: Store): Promise<void> {
  const { state, version } = await store.loadState(message.conversation);
  const { heard, ...rest } = readState(state);
  if (!heard) return;
  await store.saveState(message.conversation, { ...rest, heard: withoutHeard(message, heard) }, version);
}
