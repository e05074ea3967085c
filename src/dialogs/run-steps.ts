import { plainReply, type Reply } from "../reply.ts";
import type { Dialog, Goes, Reach, Step } from "./dialog.ts";
import { CHANNEL, stepOf } from "./dialog.ts";
import { type Place, placeName } from "./dialog-state.ts";
import type { Effect } from "./effect.ts";
import type { DialogTools } from "./played.ts";

/** What was said until the resident's turn came. */
export interface Ran {
  readonly replies: readonly Reply[];
  readonly effects: readonly Effect[];
  /** The dialog that it came to. */
  readonly dialog: Dialog;
  /** The question that waits; undefined when the dialog has ended. */
  readonly waitsAt: string | undefined;
}

export interface Stage {
  readonly dialogs: ReadonlyMap<string, Dialog>;
  readonly tools: DialogTools;
  readonly reach: Reach;
}

/** Files are checked for loops; should one get through all the same, a turn ends after so many steps. */
const MOST_STEPS_A_TURN = 100;

/** Plays steps from a place until one asks or the dialog ends. */
export function runSteps(from: Place, answers: Readonly<Record<string, string>>, stage: Stage): Ran {
  const replies: Reply[] = [];
  const effects: Effect[] = [];
  let { dialog } = from;
  let next: string | undefined = from.step;
  for (let count = 0; count < MOST_STEPS_A_TURN; count++) {
    const step: Step | undefined = next === undefined ? undefined : stepOf(dialog, next);
    if (!step) break;
    replies.push(...said(step, stage.tools));
    if (step.kind === "do") effects.push(effectOf(step, dialog, answers));
    if (step.kind === "ask") return { replies, effects, dialog, waitsAt: step.id };
    if (step.kind === "go") {
      const place = whereTo({ dialog: step.dialog }, dialog, stage);
      if (!place) break;
      dialog = place.dialog;
      next = place.step;
    } else next = nextOf(step, (asked) => chosenAt(asked, dialog, answers, stage));
  }
  return { replies, effects, dialog, waitsAt: undefined };
}

/** The place a choice leads to; undefined where there is no such dialog. */
export function whereTo(goes: Goes, here: Dialog, { dialogs }: Stage): Place | undefined {
  if ("step" in goes) return { dialog: here, step: goes.step };
  const dialog = dialogs.get(goes.dialog);
  const [first] = dialog?.steps ?? [];
  return dialog && first && { dialog, step: first.id };
}

function nextOf(
  step: Exclude<Step, { kind: "ask" | "go" }>,
  chosen: (asked: string) => string | undefined,
): string | undefined {
  switch (step.kind) {
    case "say":
    case "answer":
    case "do":
      return step.next;
    case "branch": {
      const arm = step.arms.find((arm) => chosen(arm.step) === arm.chosen);
      return arm?.next ?? step.otherwise;
    }
    case "end":
      return undefined;
  }
}

/** What was chosen at a step, or what is so of the channel. */
function chosenAt(
  asked: string,
  dialog: Dialog,
  answers: Readonly<Record<string, string>>,
  { reach }: Stage,
): string | undefined {
  return asked === CHANNEL ? reach : answers[placeName(dialog.id, asked)];
}

/** The effect with the reason that was chosen. */
function effectOf(
  { effect, reason: asked }: Extract<Step, { kind: "do" }>,
  dialog: Dialog,
  answers: Readonly<Record<string, string>>,
): Effect {
  const reason = asked === undefined ? undefined : answers[placeName(dialog.id, asked)];
  return reason === undefined || effect.kind !== "feedback" ? effect : { ...effect, reason };
}

function said(step: Step, tools: DialogTools): readonly Reply[] {
  switch (step.kind) {
    case "say":
      return [{ ...plainReply("dialog", step.say), contacts: contactsOf(step.contacts, tools) }];
    case "ask": {
      const labels = step.choices.map(({ say }) => say);
      return [{ ...plainReply("dialog", step.ask, labels), contacts: contactsOf(step.contacts, tools) }];
    }
    case "answer":
      return [{ ...tools.answer(step.question), suggestions: [] }];
    default:
      return [];
  }
}

/** The contacts of those ids; one that is not known is left out, and `check` tells the editor. */
export function contactsOf(ids: readonly string[], tools: DialogTools): Reply["contacts"] {
  return ids.flatMap((id) => tools.contact(id) ?? []);
}

/** Replies with those made one that are said in one breath; contacts stand under the words they belong to. */
export function inOneBreath(replies: readonly Reply[]): Reply[] {
  const out: Reply[] = [];
  for (const reply of replies) {
    const last = out.at(-1);
    const isOneBreath = last?.kind === "dialog" && reply.kind === "dialog" && last.contacts.length === 0;
    if (last && isOneBreath) out[out.length - 1] = { ...reply, text: `${last.text}\n\n${reply.text}` };
    else out.push(reply);
  }
  return out;
}
