import type { Reply } from "../reply.ts";
import type { Dialog } from "./dialog.ts";
import { type Opened, openState } from "./dialog-state.ts";
import { beginAt, closed, lose, takeChoice } from "./go-on.ts";
import { pickChoice } from "./pick-choice.ts";
import { cancel } from "./play-pattern.ts";
import type { Played } from "./played.ts";
import { askAgain, fixedReply, type Scene } from "./scene.ts";
import { takeTurn } from "./take-turn.ts";

/** What comes of a text in a dialog, given its saved state, which may be anything. */
export function play(scene: Scene, saved: unknown, text: string): Played {
  const opened = openState(saved, scene.dialogs);
  switch (opened.kind) {
    case "open":
      return takeTurn(text, { scene, state: opened.state, ask: opened.ask });
    case "changed":
      return playChanged(scene, opened, text);
    case "lost":
      return playLost(scene, text);
  }
}

/** Begins a dialog. Whoever began it with just the words of a choice, where it asks at once, has chosen. */
export function begin(scene: Scene, dialog: Dialog, text = ""): Played {
  const [first] = dialog.steps;
  if (!first) return lose(scene);
  const begun = beginAt({ dialog, step: first.id }, scene);
  const picked = first.kind === "ask" ? pickChoice(first, text, scene.phrases, scene.patterns) : undefined;
  const opened = openState(begun.state, scene.dialogs);
  if (picked?.kind !== "one" || !picked.sure || opened.kind !== "open") return begun;
  return takeChoice(picked.choice, { scene, ...opened });
}

/** The open question again, for after something else was said. */
export function offerAgain(scene: Scene, saved: unknown): Reply {
  const opened = openState(saved, scene.dialogs);
  if (opened.kind === "open") return askAgain("offer_again", { scene, ...opened });
  return closed([fixedReply("lost", scene)], scene)[0] ?? fixedReply("lost", scene);
}

/** The file is another one than it was: its dialog begins again, and what was written is lost only if it has no place. */
function playChanged(
  scene: Scene,
  { dialog, step }: Extract<Opened, { kind: "changed" }>,
  text: string,
): Played {
  if (scene.hearPattern(text) === "cancel") return cancel(scene);
  const start = scene.starts(text);
  const other = start?.sure ? scene.dialogs.get(start.dialog) : undefined;
  if (other && other !== dialog) return begin(scene, other);
  if (dialog.canBeIgnored) return { state: undefined, replies: [], outcome: "question" };
  const begun = begin(scene, dialog);
  const opened = openState(begun.state, scene.dialogs);
  const changed = fixedReply("changed", scene);
  if (opened.kind === "open" && opened.ask.id === step) {
    const picked = pickChoice(opened.ask, text, scene.phrases, scene.patterns);
    const turn = { scene, state: opened.state, ask: opened.ask };
    if (picked?.kind === "one") return after(changed, takeChoice(picked.choice, turn));
  }
  const { asks } = scene.phrases.hear(text);
  return after(changed, asks && begun.state ? { ...begun, outcome: "question" } : begun);
}

function playLost(scene: Scene, text: string): Played {
  const start = scene.starts(text);
  const dialog = start && scene.dialogs.get(start.dialog);
  if (dialog) return begin(scene, dialog);
  const lost = lose(scene);
  return scene.hearPattern(text) ? lost : { ...lost, outcome: "question" };
}

function after(first: Reply, played: Played): Played {
  return { ...played, replies: [first, ...played.replies] };
}
