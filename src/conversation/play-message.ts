import type { Answering } from "../answering/answer.ts";
import { isQuestion } from "../answering/ask-kind.ts";
import type { ContactQuestions } from "../answering/contact-question.ts";
import type { DangerCheck } from "../answering/danger/danger-check.ts";
import type { Reach } from "../dialogs/dialog.ts";
import type { Dialogs } from "../dialogs/dialogs.ts";
import type { Played as DialogPlayed } from "../dialogs/played.ts";
import type { Message } from "../message.ts";
import type { Reply } from "../reply.ts";
import { carryOn, withContact } from "./carry-on.ts";
import type { TurnEffect } from "./carry-out.ts";
import type { ConversationState, LastAsked } from "./conversation-state.ts";
import { isBack } from "./is-back.ts";
import { STOP_NOTICES } from "./notices.ts";
import { asOffered, offeredIn } from "./offered.ts";
import { redact } from "./privacy/redact.ts";
import { unansweredIn } from "./unanswered.ts";

export interface PlayTools {
  readonly dangerCheck: DangerCheck;
  readonly dialogs: Dialogs;
  readonly contactQuestions: ContactQuestions;
  readonly answering: Answering;
}

/** A message, and what is known of who sent it. */
export interface Said extends Message {
  /** Whether somebody who gets notices wants no more of them. */
  readonly stops: boolean;
}

/** What comes of a message, before anything is saved or done. */
export interface Played {
  readonly replies: readonly Reply[];
  readonly next: ConversationState;
  /** What is to be done once the state is saved. */
  readonly effects?: readonly TurnEffect[];
}

/** A number is taken for the choice it stands for, and what the replies offer is kept for the next message. */
export function playMessage(said: Said, { offered, ...state }: ConversationState, tools: PlayTools): Played {
  const meant = asOffered(said.text, offered);
  const { replies, next, effects = [] } = playSaid({ ...said, text: meant }, state, tools);
  return {
    replies,
    next: { ...next, at: said.at, ...offeredIn(replies) },
    effects: [...effects, ...unansweredIn(meant, replies)],
  };
}

/**
 * Danger first, and the conversation stays where it was; then who wants no more notices; then the open dialog, or whatever
 * the message asks for.
 */
function playSaid(said: Said, state: ConversationState, tools: PlayTools): Played {
  const { text } = said;
  const danger = isOffered(text, state, tools) ? undefined : tools.dangerCheck(text);
  if (danger) return { replies: [danger.reply], next: state };
  const stopped = said.stops ? tools.dialogs.begin(STOP_NOTICES) : undefined;
  if (stopped) return afterDialog(stopped, state);
  if (state.dialog !== undefined) return playDialog(said, state, tools);
  return beginDialog(said, state, tools) ?? answerAlone(text, state, tools);
}

/** Whoever presses "The police" below "Who is it about?" answers the question, and does not shout for the police. */
function isOffered(text: string, { dialog }: ConversationState, { dialogs }: PlayTools): boolean {
  if (dialog === undefined) return false;
  const said = asLabel(text);
  return dialogs.offerAgain(dialog).suggestions.some((label) => asLabel(label) === said);
}

function asLabel(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^the |(?<![.?])[.?]+$/g, "");
}

/** Somebody who says just what a dialog starts on wants that dialog; who asks for a number, the number. */
function beginDialog(said: Said, state: ConversationState, tools: PlayTools): Played | undefined {
  const { text } = said;
  const start = tools.dialogs.starts(text);
  if (!start) return undefined;
  const isAsked = !start.sure || isQuestion(text);
  if (isAsked && tools.contactQuestions(text)) return undefined;
  const played = tools.dialogs.begin(start.dialog, text, reachOf(said));
  return played && afterDialog(played, state);
}

function reachOf({ later }: Said): Reach {
  return later ? "reachable" : "unreachable";
}

/** An answer from an article can be called useful or not; other replies are left in peace. */
function answerAlone(text: string, state: ConversationState, tools: PlayTools): Played {
  const { reply, ...kept } = answer(text, state, tools);
  const isFromArticle = reply.kind === "answered" && reply.sources.length > 0;
  const thumbs = isFromArticle ? tools.dialogs.afterAnAnswer : [];
  if (thumbs.length === 0) return { replies: [reply], next: kept };
  return { replies: [{ ...reply, suggestions: [...reply.suggestions, ...thumbs], thumbs }], next: kept };
}

/** A question in the middle of a dialog is answered, and the dialog offered again. */
function playDialog(said: Said, state: ConversationState, tools: PlayTools): Played {
  const { text } = said;
  const played = tools.dialogs.play(state.dialog, text, reachOf(said), isBack(state.at, said.at));
  if (played.outcome !== "question") return afterDialog(played, state);
  if (played.state === undefined && played.replies.length === 0) return answerAlone(text, state, tools);
  const { reply, ...kept } = answer(text, state, tools);
  const replies = [withoutChoices(reply), ...played.replies];
  return { replies, next: { ...kept, ...(played.state && { dialog: played.state }) } };
}

/** The choices of the dialog stand below; two rows of choices would be one too many, so what may be meant becomes a list. */
function withoutChoices(reply: Reply): Reply {
  const listed = reply.kind === "clarify" ? ["", ...reply.suggestions.map((label) => `- ${label}`)] : [];
  return { ...reply, text: [reply.text, ...listed].join("\n"), suggestions: [] };
}

type Answered = { readonly reply: Reply } & Omit<ConversationState, "dialog">;

/** What is remembered of it holds nothing that tells who asked. */
function answer(text: string, state: ConversationState, tools: PlayTools): Answered {
  const { reply, about, ...kept } = answerOrContact(text, state, tools);
  const asked = redact(text);
  const lastAsked = askedNow(asked, reply) ?? state.lastAsked;
  return {
    reply,
    ...kept,
    ...(about && { about: { ...about, question: about.question === text ? asked : redact(about.question) } }),
    ...(lastAsked && { lastAsked }),
  };
}

function answerOrContact(
  text: string,
  { about, askedContact }: ConversationState,
  { contactQuestions, answering }: PlayTools,
): Answered {
  const contact = contactQuestions(text) ?? (askedContact ? carryOn(text, contactQuestions) : undefined);
  if (contact) return { reply: contact, ...(about && { about }), askedContact: true };
  const answered = answering(text, about);
  return { ...answered, reply: withContact(answered.reply, text, contactQuestions) };
}

/** What feedback on a reply would be about; undefined where the reply answers nothing, as after "thanks". */
function askedNow(question: string, { kind, sources, contacts }: Reply): LastAsked | undefined {
  if (kind === "smalltalk") return undefined;
  const about = sources[0]?.passage ?? contacts[0]?.id;
  return { question, ...(kind === "answered" && about !== undefined && { about }) };
}

/** What is remembered after a step of a dialog: what was asked before, and where the resident stands now. */
function afterDialog(
  { replies, state, effects }: DialogPlayed,
  { about, lastAsked }: ConversationState,
): Played {
  const next = { ...(about && { about }), ...(lastAsked && { lastAsked }), ...(state && { dialog: state }) };
  return { replies, next, ...(effects && { effects }) };
}
