import type { Reply } from "../reply.ts";
import { ASK_AGAIN, type Choice } from "./dialog.ts";
import { goOn, lose, takeChoice } from "./go-on.ts";
import { pickChoice } from "./pick-choice.ts";
import { playPattern } from "./play-pattern.ts";
import type { DialogState, Played } from "./played.ts";
import { contactsOf, whereTo } from "./run-steps.ts";
import { askAgain, fixedReply, type Turn } from "./scene.ts";

/** From this many misses in a row, a human contact is given. */
const MISSES_TO_CONTACT = 2;
/** Fewer words than these that are not asked as a question are a try at choosing, whatever the articles have on them. */
const FEWEST_WORDS_OF_A_QUESTION = 3;

/**
 * What comes of a text, the surest reading first: a choice, a word that works everywhere, another dialog, a question. Such
 * a word as it stands in the list goes before a choice that is only like it: "stop" before "it has stopped".
 */
export function takeTurn(text: string, turn: Turn): Played {
  const { scene, state, ask } = turn;
  const picked = pickChoice(ask, text, scene.phrases, scene.patterns);
  const pattern = scene.hearPattern(text);
  const isWord = pattern !== undefined && isListed(text, scene.patterns.words[pattern]);
  const isChoice = picked?.kind === "one" && picked.sure;
  if (isChoice && !(isWord && !isListed(text, [picked.choice.say, ...picked.choice.also])))
    return takeChoice(picked.choice, turn);
  if (pattern) return playPattern(pattern, turn);
  const start = scene.starts(text);
  const leaves = start?.sure === true && start.dialog !== state.dialog;
  if (start && (leaves || !picked)) return changeTo(start.dialog, turn);
  if (picked?.kind === "one") return takeChoice(picked.choice, turn);
  if (picked) return miss(turn, picked.choices);
  if (scene.dialogs.get(state.dialog)?.canBeIgnored)
    return { state: undefined, replies: [], outcome: "question" };
  if (scene.isBack) return remind(text, turn);
  const asked = hearQuestion(text, turn);
  return asked === undefined ? miss(turn) : makeRoom(asked, turn);
}

/** Whether a text is one of the phrases, letter for letter but for capitals and marks at its end. */
function isListed(text: string, phrases: readonly string[]): boolean {
  const plain = (phrase: string): string =>
    phrase
      .trim()
      .toLowerCase()
      .replace(/(?<![.!?])[.!?]+$/, "");
  return phrases.some((phrase) => plain(phrase) === plain(text));
}

/** Leaves a dialog for another; "back" comes back. */
function changeTo(dialog: string, { scene, state }: Turn): Played {
  const here = scene.dialogs.get(state.dialog);
  const place = here && whereTo({ dialog }, here, scene);
  if (!place) return lose(scene);
  const { path, from, answers } = state.data;
  return goOn(place, { path: [...path, from], answers, misses: 0 }, scene);
}

/** Whether something else is asked and can be answered; undefined where nothing is. */
function hearQuestion(text: string, { scene }: Turn): "answered" | "unanswered" | undefined {
  const { words, asks } = scene.phrases.hear(text);
  const { kind, contacts } = scene.tools.answer(text);
  const isChoice = [...scene.patterns.words.yes, ...scene.patterns.words.no].includes(
    text.trim().toLowerCase(),
  );
  if (kind === "smalltalk") return isChoice ? undefined : "answered";
  // A word such as "graffiti" asks for nothing and chooses nothing, but there is somebody to turn to.
  if (contacts.length > 0 && !isChoice) return "answered";
  const isAnswered = kind === "answered" || (kind === "clarify" && asks);
  if (isAnswered && (asks || words.length >= FEWEST_WORDS_OF_A_QUESTION)) return "answered";
  return asks ? "unanswered" : undefined;
}

/** Whoever comes back after a while need not know any more what was asked: what they say is heard, and they are reminded. */
function remind(text: string, turn: Turn): Played {
  const state = withMisses(turn, 0);
  const outcome = hearQuestion(text, turn) ? "question" : "asked";
  return { state, replies: [askAgain("returned", turn)], outcome };
}

/** Leaves room for the answer to a question, and offers the dialog again. A question without an answer is a miss. */
function makeRoom(asked: "answered" | "unanswered", turn: Turn): Played {
  const state = withMisses(turn, asked === "answered" ? 0 : turn.state.data.misses + 1);
  const replies = [...contactAfter(state, turn), askAgain("offer_again", turn)];
  return { state, replies, outcome: "question" };
}

function miss(turn: Turn, between?: readonly Choice[]): Played {
  const { scene, ask } = turn;
  const state = withMisses(turn, turn.state.data.misses + 1);
  const contact = contactAfter(state, turn);
  if (between || contact.length > 0 || ask.otherwise === ASK_AGAIN) {
    const told = contact.length > 0 ? "offer_again" : "miss";
    const again = askAgain(between ? "several" : told, turn, between ?? ask.choices);
    return { state, replies: [...contact, again], outcome: "asked" };
  }
  const dialog = scene.dialogs.get(state.dialog);
  if (!dialog) return lose(scene);
  const { path, from, answers, misses } = state.data;
  return goOn({ dialog, step: ask.otherwise }, { path: [...path, from], answers, misses }, scene);
}

/** Who to turn to, once it was not understood twice in a row. */
function contactAfter(state: DialogState, { scene }: Turn): readonly Reply[] {
  if (state.data.misses < MISSES_TO_CONTACT) return [];
  const contacts = contactsOf(scene.patterns.secondMissContacts, scene.tools);
  return [{ ...fixedReply("second_miss", scene), contacts }];
}

function withMisses({ state }: Turn, misses: number): DialogState {
  return { ...state, data: { ...state.data, misses } };
}
