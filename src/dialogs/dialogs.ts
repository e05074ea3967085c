import type { Reply } from "../reply.ts";
import type { Dialog, Reach } from "./dialog.ts";
import { preparePatterns } from "./hear-pattern.ts";
import type { Patterns } from "./patterns.ts";
import { createPhrases } from "./phrases.ts";
import { begin, offerAgain, play } from "./play.ts";
import type { DialogTools, Played } from "./played.ts";
import type { Scene } from "./scene.ts";
import { prepareStarts, type Start } from "./start-phrases.ts";

/** The dialogs, ready to be played. Nothing is kept between calls, and nothing throws. */
export interface Dialogs {
  /** The dialog that a text begins, where none is open. */
  starts(text: string): Start | undefined;
  /**
   * Begins a dialog with what was said to begin it; undefined where there is none of that id. `reach` is by default
   * "unreachable".
   */
  begin(id: string, text?: string, reach?: Reach): Played | undefined;
  /** What to offer below an answer from an article; each begins a dialog. */
  readonly afterAnAnswer: readonly string[];
  /**
   * What comes of a text, given the state of the last turn as it was kept: whatever that is. `isBack` for somebody who was
   * away so long that what was asked may be forgotten: they are reminded of it, and what they missed before is forgiven.
   */
  play(state: unknown, text: string, reach?: Reach, isBack?: boolean): Played;
  /** The open question again, for after an answer to something else. */
  offerAgain(state: unknown): Reply;
}

/** Makes dialogs out of what was read from their files. */
export function createDialogs(files: readonly Dialog[], patterns: Patterns, tools: DialogTools): Dialogs {
  const phrases = createPhrases(tools.words);
  const dialogs = new Map(files.map((dialog) => [dialog.id, dialog]));
  const starts = prepareStarts(files, phrases);
  const scene: Scene = {
    reach: "unreachable",
    dialogs,
    patterns,
    tools,
    phrases,
    starts,
    hearPattern: preparePatterns(patterns, phrases),
  };
  return {
    starts,
    begin: (id, text, reach = scene.reach) => {
      const dialog = dialogs.get(id);
      return dialog && begin({ ...scene, reach }, dialog, text);
    },
    // Were its dialog taken away, pressing one would lead nowhere.
    afterAnAnswer: patterns.afterAnAnswer.filter((label) => starts(label)?.sure),
    play: (state, text, reach = scene.reach, isBack = false) =>
      play({ ...scene, reach, isBack }, state, text),
    offerAgain: (state) => offerAgain(scene, state),
  };
}
