import type { About } from "../answering/about.ts";
import type { Answering } from "../answering/answer.ts";
import { isQuestion } from "../answering/ask-kind.ts";
import type { ContactQuestions } from "../answering/contact-question.ts";
import type { DangerCheck } from "../answering/danger/danger-check.ts";
import type { Dialogs } from "../dialogs/dialogs.ts";
import type { Message } from "../message.ts";
import type { Reply } from "../reply.ts";
import type { Store } from "../store/store.ts";
import { carryOn, withContact } from "./carry-on.ts";
import { type ConversationState, readState } from "./conversation-state.ts";
import { originalOf, withHeard } from "./heard.ts";
import type { IsLate } from "./in-time.ts";
import { asOffered, offeredIn } from "./offered.ts";

export interface TurnTools {
  readonly dangerCheck: DangerCheck;
  readonly dialogs: Dialogs;
  readonly contactQuestions: ContactQuestions;
  readonly answering: Answering;
  readonly store: Store;
}

/** The dialog that somebody reads on joining. */
export const WELCOME = "welcome";

/** Somebody else may save in between; more often than this it does not happen by chance. */
const MOST_TRIES = 5;

/**
 * One turn: the replies to a message, given once the conversation's new state is saved; none to a copy of a message
 * that was taken. Saves nothing once it is late.
 * @throws what the store throws, and an Error where the state changes each time it is to be saved.
 */
export async function takeTurn(
  message: Message,
  tools: TurnTools,
  isLate: IsLate = () => false,
): Promise<readonly Reply[]> {
  const { conversation, user } = message;
  for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
    const { state: stored, version } = await tools.store.loadState(conversation);
    const state = version === 0 ? firstState(tools) : readState(stored);
    const { replies, next } = message.mayBeCopy
      ? playOnce(message, state, tools)
      : play(message.text, state, tools);
    if (isLate() || (await tools.store.saveState(conversation, next, version, user))) return replies;
  }
  throw new Error("the conversation's state keeps changing");
}

/** Before the first message nothing is kept, but the welcome has been read, and its choices can be picked by number. */
function firstState({ dialogs }: TurnTools): ConversationState {
  return offeredIn(dialogs.begin(WELCOME)?.replies ?? []);
}

interface Played {
  readonly replies: readonly Reply[];
  readonly next: ConversationState;
}

/** What was heard is saved with what came of it, so that of two servers with a copy each only one can answer. */
function playOnce(message: Message, state: ConversationState, tools: TurnTools): Played {
  const { heard = [], ...before } = state;
  const original = originalOf(message, heard);
  const { replies, next } = original ? { replies: [], next: before } : play(message.text, before, tools);
  const open = original?.open ?? (next.dialog !== undefined || replies.some(isOpen));
  return { replies, next: { ...next, heard: withHeard(message, open, heard) } };
}

function isOpen({ kind }: Reply): boolean {
  return kind === "clarify" || kind === "safety";
}

/** A number is taken for the choice it stands for, and what the replies offer is kept for the next message. */
function play(text: string, { offered, ...state }: ConversationState, tools: TurnTools): Played {
  const { replies, next } = playText(asOffered(text, offered), state, tools);
  return { replies, next: { ...next, ...offeredIn(replies) } };
}

/** Danger first, and the conversation stays where it was; then the open dialog, or whatever the message asks for. */
function playText(text: string, state: ConversationState, tools: TurnTools): Played {
  const danger = isOffered(text, state, tools) ? undefined : tools.dangerCheck(text);
  if (danger) return { replies: [danger.reply], next: state };
  if (state.dialog !== undefined) return playDialog(text, state, tools);
  return beginDialog(text, state, tools) ?? answerAlone(text, state, tools);
}

/** Whoever presses "The police" below "Who is it about?" answers the question, and does not shout for the police. */
function isOffered(text: string, { dialog }: ConversationState, { dialogs }: TurnTools): boolean {
  if (dialog === undefined) return false;
  const said = asLabel(text);
  return dialogs.offerAgain(dialog).suggestions.some((label) => asLabel(label) === said);
}

function asLabel(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^the |[.?]+$/g, "");
}

/** Somebody who says just what a dialog starts on wants that dialog; who asks for a number, the number. */
function beginDialog(text: string, { about }: ConversationState, tools: TurnTools): Played | undefined {
  const start = tools.dialogs.starts(text);
  if (!start) return undefined;
  const isAsked = !start.sure || isQuestion(text);
  if (isAsked && tools.contactQuestions(text)) return undefined;
  const played = tools.dialogs.begin(start.dialog);
  return played && { replies: played.replies, next: withState(about, played.state) };
}

function answerAlone(text: string, state: ConversationState, tools: TurnTools): Played {
  const { reply, ...kept } = answer(text, state, tools);
  return { replies: [reply], next: kept };
}

/** A question in the middle of a dialog is answered, and the dialog offered again. */
function playDialog(text: string, state: ConversationState, tools: TurnTools): Played {
  const played = tools.dialogs.play(state.dialog, text);
  if (played.outcome !== "question")
    return { replies: played.replies, next: withState(state.about, played.state) };
  const { reply, ...kept } = answer(text, state, tools);
  // The choices of the dialog stand below; two rows of choices would be one too many.
  const replies = [{ ...reply, suggestions: [] }, ...played.replies];
  return { replies, next: { ...kept, ...withState(kept.about, played.state) } };
}

type Answered = { readonly reply: Reply } & Omit<ConversationState, "dialog">;

function answer(text: string, { about, askedContact }: ConversationState, tools: TurnTools): Answered {
  const { contactQuestions, answering } = tools;
  const contact = contactQuestions(text) ?? (askedContact ? carryOn(text, contactQuestions) : undefined);
  if (contact) return { reply: contact, ...(about && { about }), askedContact: true };
  const answered = answering(text, about);
  return { ...answered, reply: withContact(answered.reply, text, contactQuestions) };
}

function withState(about: About | undefined, dialog: unknown): ConversationState {
  return { ...(about && { about }), ...(dialog !== undefined && { dialog }) };
}
