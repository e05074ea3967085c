import type { Reply } from "../reply.ts";
import type { Choice } from "./dialog.ts";
import { type Place, placeName } from "./dialog-state.ts";
import type { DialogData, Played } from "./played.ts";
import { inOneBreath, runSteps, whereTo } from "./run-steps.ts";
import { fixedReply, type Scene, type Turn } from "./scene.ts";

/** How many turns can be gone back; a state stays small however long somebody goes round. */
const MOST_BACK = 20;

/** Begins a dialog at a place, with nothing chosen yet. */
export function beginAt(place: Place, scene: Scene): Played {
  return goOn(place, { path: [], answers: {}, misses: 0 }, scene);
}

/** Plays from a place until somebody is asked or the dialog ends; `first` is said before. */
export function goOn(
  place: Place,
  { path, answers, misses }: Omit<DialogData, "from">,
  scene: Scene,
  first: readonly Reply[] = [],
): Played {
  const { dialog, waitsAt, replies, effects: toDo } = runSteps(place, answers, scene);
  const all = inOneBreath([...first, ...replies]);
  const effects = toDo.length > 0 && { effects: toDo };
  if (waitsAt === undefined)
    return { state: undefined, replies: closed(all, scene), outcome: "ended", ...effects };
  const from = placeName(place.dialog.id, place.step);
  const data = { from, path: path.slice(-MOST_BACK), answers, misses };
  return {
    state: { dialog: dialog.id, step: waitsAt, data, version: dialog.version },
    replies: all,
    outcome: "asked",
    ...effects,
  };
}

/** Takes a choice and goes where it leads. */
export function takeChoice({ say, goes }: Choice, { scene, state, ask }: Turn): Played {
  const { from, path, answers } = state.data;
  const here = scene.dialogs.get(state.dialog);
  const place = here && whereTo(goes, here, scene);
  if (!place) return lose(scene);
  const chosen = { ...answers, [placeName(state.dialog, ask.id)]: say };
  return goOn(place, { path: [...path, from], answers: chosen, misses: 0 }, scene);
}

/** What is left to do when the place in a dialog cannot be found: say so, and offer a fresh start. */
export function lose(scene: Scene): Played {
  return { state: undefined, replies: closed([fixedReply("lost", scene)], scene), outcome: "cancelled" };
}

/** Replies that end a dialog: never none, and never without something to press. */
export function closed(replies: readonly Reply[], scene: Scene): readonly Reply[] {
  const last = replies.at(-1) ?? fixedReply("end", scene);
  if (last.suggestions.length > 0) return replies;
  return [...replies.slice(0, -1), { ...last, suggestions: scene.patterns.atTheEnd }];
}
