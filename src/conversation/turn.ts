import type { Message } from "../message.ts";
import type { Reply } from "../reply.ts";
import type { Store } from "../store/store.ts";
import type { Wording } from "../wording.ts";
import { repliesBefore, withReplies } from "./answered.ts";
import { carryOut } from "./carry-out.ts";
import { type ConversationState, readState } from "./conversation-state.ts";
import { originalOf, withHeard } from "./heard.ts";
import type { IsLate } from "./in-time.ts";
import { wantsNoMoreNotices } from "./notices.ts";
import { offeredIn } from "./offered.ts";
import { type Played, type PlayTools, playMessage, type Said } from "./play-message.ts";
import { isSwitchedOff, playSwitchedOff } from "./switched-off.ts";

export interface TurnTools extends PlayTools {
  readonly store: Store;
  readonly wording: Wording;
}

/** The dialog that somebody reads on joining. */
export const WELCOME = "welcome";

/** Somebody else may save in between; more often than this it does not happen by chance. */
const MOST_TRIES = 5;

/**
 * One turn: the replies to a message, given once the conversation's new state is saved and what a dialog asked for is
 * done; none to a copy of a message that was taken. A message that is kept, and was taken before by a server that fell
 * over before its replies were kept, has the same replies again. Saves nothing once it is late.
 * @throws what the store throws, and an Error where the state changes each time it is to be saved.
 */
export async function takeTurn(
  message: Message,
  tools: TurnTools,
  isLate: IsLate = () => false,
): Promise<readonly Reply[]> {
  const { conversation, user } = message;
  const { store } = tools;
  const said = { ...message, stops: await wantsNoMoreNotices(message, tools) };
  for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
    const [{ state: stored, version }, isOff] = await Promise.all([
      store.loadState(conversation),
      isSwitchedOff(store),
    ]);
    const before = message.isKept && repliesBefore(stored, message.id);
    if (before) return before;
    const play = isOff ? playSwitchedOff : playMessage;
    const state = version === 0 ? firstState(tools) : readState(stored);
    const played = message.mayBeCopy ? playOnce(said, state, tools, play) : play(said, state, tools);
    if (isLate()) return played.replies;
    const next = message.isKept ? withReplies(played.next, message.id, played.replies) : played.next;
    if (!(await store.saveState(conversation, next, version, user))) continue;
    await carryOut(played.effects ?? [], { message, lastAsked: played.next.lastAsked, store });
    return played.replies;
  }
  throw new Error("the conversation's state keeps changing");
}

/** Before the first message nothing is kept, but the welcome has been read, and its choices can be picked by number. */
function firstState({ dialogs }: TurnTools): ConversationState {
  return offeredIn(dialogs.begin(WELCOME)?.replies ?? []);
}

type Play = (said: Said, state: ConversationState, tools: TurnTools) => Played;

/** What was heard is saved with what came of it, so that of two servers with a copy each only one can answer. */
function playOnce(message: Said, state: ConversationState, tools: TurnTools, play: Play): Played {
  const { heard = [], ...before } = state;
  const original = originalOf(message, heard);
  const played = original ? { replies: [], next: before } : play(message, before, tools);
  const open = original?.open ?? (played.next.dialog !== undefined || played.replies.some(isOpen));
  return { ...played, next: { ...played.next, heard: withHeard(message, open, heard) } };
}

function isOpen({ kind }: Reply): boolean {
  return kind === "clarify" || kind === "safety";
}
