import { placeName, placeOf } from "./dialog-state.ts";
import { closed, goOn, lose } from "./go-on.ts";
import type { Pattern } from "./hear-pattern.ts";
import type { Played } from "./played.ts";
import { askAgain, fixedReply, type Scene, type Turn } from "./scene.ts";

/** Does what can be asked for at any step. */
export function playPattern(pattern: Pattern, turn: Turn): Played {
  const { scene, state } = turn;
  switch (pattern) {
    case "help":
      return { state: calm(turn), replies: [askAgain("help", turn)], outcome: "asked" };
    case "cancel":
      return cancel(scene);
    case "repeat":
      return playFrom(state.data.from, state.data.path, "repeat", turn);
    case "back":
      return goBack(turn);
    case "start_again": {
      const [first] = scene.dialogs.get(state.dialog)?.steps ?? [];
      return first ? playFrom(placeName(state.dialog, first.id), [], "start_again", turn) : lose(scene);
    }
  }
}

/** Stops whatever is going on. */
export function cancel(scene: Scene): Played {
  return { state: undefined, replies: closed([fixedReply("cancel", scene)], scene), outcome: "cancelled" };
}

function goBack(turn: Turn): Played {
  const { path } = turn.state.data;
  const place = path.at(-1);
  if (place !== undefined) return playFrom(place, path.slice(0, -1), "back", turn);
  return { state: calm(turn), replies: [askAgain("back_at_start", turn)], outcome: "asked" };
}

/** Plays from a place again, and forgets what was chosen at the question it comes to. What was done is not done again. */
function playFrom(
  name: string,
  path: readonly string[],
  reply: "back" | "repeat" | "start_again",
  { scene, state }: Turn,
): Played {
  const place = placeOf(name, scene.dialogs);
  if (!place) return lose(scene);
  const { answers } = state.data;
  const kept = reply === "start_again" ? without(answers, placeName(state.dialog, "")) : answers;
  const { effects: _done, ...played } = goOn(place, { path, answers: kept, misses: 0 }, scene, [
    fixedReply(reply, scene),
  ]);
  return played;
}

function without(answers: Readonly<Record<string, string>>, start: string): Record<string, string> {
  return Object.fromEntries(Object.entries(answers).filter(([place]) => !place.startsWith(start)));
}

/** Somebody who asks for help or goes back was understood. */
function calm({ state }: Turn): Turn["state"] {
  return { ...state, data: { ...state.data, misses: 0 } };
}
