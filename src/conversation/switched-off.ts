import { plainReply, type Reply } from "../reply.ts";
import type { Store } from "../store/store.ts";
import type { Wording } from "../wording.ts";
import type { ConversationState } from "./conversation-state.ts";
import type { Played, PlayTools, Said } from "./play-message.ts";

/** Whether the last decision was that the assistant does not answer. @throws what the store throws. */
export async function isSwitchedOff(store: Store): Promise<boolean> {
  const [newest] = await store.decisions(1);
  return newest?.answers === false;
}

/** What everybody reads while it is switched off. */
export function offReply({ replies }: Wording): Reply {
  return plainReply("dialog", replies.switched_off.trim());
}

/** Danger is heard all the same, and the conversation stays where it was. */
export function playSwitchedOff(
  { text }: Said,
  state: ConversationState,
  { dangerCheck, wording }: Pick<PlayTools, "dangerCheck"> & { readonly wording: Wording },
): Played {
  return { replies: [dangerCheck(text)?.reply ?? offReply(wording)], next: state };
}
