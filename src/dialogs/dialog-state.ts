import type { AskStep, Dialog } from "./dialog.ts";
import { stepOf } from "./dialog.ts";
import type { DialogState } from "./played.ts";

/** A step of a dialog. */
export interface Place {
  readonly dialog: Dialog;
  readonly step: string;
}

/** What became of a saved state. */
export type Opened =
  | { readonly kind: "open"; readonly dialog: Dialog; readonly ask: AskStep; readonly state: DialogState }
  /** The dialog is there, but its file changed or the state is not one of ours: it has to begin again. */
  | { readonly kind: "changed"; readonly dialog: Dialog; readonly step: string }
  | { readonly kind: "lost" };

const LONGEST_LABEL = 200;

/** Reads a saved state, which may be anything, with care. */
export function openState(saved: unknown, dialogs: ReadonlyMap<string, Dialog>): Opened {
  const { dialog: id, step, data, version } = fields(saved);
  const dialog = typeof id === "string" ? dialogs.get(id) : undefined;
  if (!dialog) return { kind: "lost" };
  const ask = typeof step === "string" ? stepOf(dialog, step) : undefined;
  const { from, path, answers, misses } = fields(data);
  const isOurs = isPlace(from, dialogs) && Array.isArray(path) && typeof misses === "number" && misses >= 0;
  if (version !== dialog.version || ask?.kind !== "ask" || !isOurs)
    return { kind: "changed", dialog, step: typeof step === "string" ? step : "" };
  const state = {
    dialog: dialog.id,
    step: ask.id,
    data: {
      from,
      path: path.filter((place) => isPlace(place, dialogs)),
      answers: readAnswers(answers, dialogs),
      misses,
    },
    version: dialog.version,
  };
  return { kind: "open", dialog, ask, state };
}

/** "dialog/step" as it is kept. */
export function placeName(dialog: string, step: string): string {
  return `${dialog}/${step}`;
}

/** The place of that name, where it is still there. */
export function placeOf(name: string, dialogs: ReadonlyMap<string, Dialog>): Place | undefined {
  const [id = "", step = ""] = name.split("/");
  const dialog = dialogs.get(id);
  return dialog && stepOf(dialog, step) ? { dialog, step } : undefined;
}

function isPlace(name: unknown, dialogs: ReadonlyMap<string, Dialog>): name is string {
  return typeof name === "string" && placeOf(name, dialogs) !== undefined;
}

function readAnswers(answers: unknown, dialogs: ReadonlyMap<string, Dialog>): Record<string, string> {
  const known = Object.entries(fields(answers)).filter(
    (entry): entry is [string, string] =>
      isPlace(entry[0], dialogs) && typeof entry[1] === "string" && entry[1].length <= LONGEST_LABEL,
  );
  return Object.fromEntries(known);
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
