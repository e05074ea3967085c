import type { Problem } from "../errors.ts";
import type { Reply } from "../reply.ts";
import type { Dialog, DialogTestTurn, Reach } from "./dialog.ts";
import { createDialogs, type Dialogs } from "./dialogs.ts";
import type { Patterns } from "./patterns.ts";
import type { DialogTools } from "./played.ts";

const REMEDY = "Mend the dialog, or the test if it expects what is no longer so.";

/** Plays the tests that stand in the dialogs' files, and puts each question of theirs to the articles; what fails is told. */
export function runDialogTests(
  files: readonly Dialog[],
  patterns: Patterns,
  tools: DialogTools,
): readonly Problem[] {
  const dialogs = createDialogs(files, patterns, tools);
  return files.flatMap((dialog) => [
    ...unanswered(dialog, tools),
    ...dialog.tests.flatMap(({ line, turns }) => {
      const what = failure(dialog, turns, dialogs, tools);
      return what === undefined ? [] : [{ file: dialog.file, line, what, remedy: REMEDY }];
    }),
  ]);
}

function unanswered({ file, steps }: Dialog, tools: DialogTools): Problem[] {
  return steps.flatMap((step) => {
    if (step.kind !== "answer" || tools.answer(step.question).kind === "answered") return [];
    const what = `No article answers "${step.question}", which ${step.id} asks.`;
    return [{ file, what, remedy: "Ask something else there, or add an article that answers it." }];
  });
}

/** What first went otherwise than expected. */
function failure(
  { id }: Dialog,
  turns: readonly DialogTestTurn[],
  dialogs: Dialogs,
  tools: DialogTools,
): string | undefined {
  let state: unknown;
  let reach: Reach = "unreachable";
  for (const [place, turn] of turns.entries()) {
    const started = state === undefined ? dialogs.starts(turn.user)?.dialog : undefined;
    if (place === 0 && started !== id) return `"${turn.user}" begins ${started ?? "no dialog"}.`;
    reach = turn.channel ?? reach;
    const played = started === undefined ? undefined : dialogs.begin(started, turn.user, reach);
    const { state: next, replies, outcome } = played ?? dialogs.play(state, turn.user, reach);
    const heard = outcome === "question" ? [tools.answer(turn.user), ...replies] : replies;
    const wrong = otherThan(turn, heard);
    if (wrong !== undefined) return `After "${turn.user}" ${wrong}`;
    state = next;
  }
  return undefined;
}

function otherThan({ bot, contacts = [], choices = [] }: DialogTestTurn, replies: readonly Reply[]) {
  const text = replies.map((reply) => reply.text).join("\n");
  if (bot && !text.toLowerCase().includes(bot.toLowerCase())) return `it does not say "${bot}".`;
  const given = replies.flatMap((reply) => reply.contacts.map(({ id }) => id));
  const contact = contacts.find((id) => !given.includes(id));
  if (contact !== undefined) return `it does not give the contact ${contact}.`;
  const offered = replies.flatMap((reply) => reply.suggestions);
  const choice = choices.find((label) => !offered.includes(label));
  return choice === undefined ? undefined : `"${choice}" cannot be chosen.`;
}
