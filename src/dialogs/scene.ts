import { plainReply, type Reply } from "../reply.ts";
import type { AskStep } from "./dialog.ts";
import type { Pattern } from "./hear-pattern.ts";
import type { PatternReply, Patterns } from "./patterns.ts";
import type { Phrases } from "./phrases.ts";
import type { DialogState } from "./played.ts";
import type { Stage } from "./run-steps.ts";
import type { Start } from "./start-phrases.ts";

/** All that a turn needs: the dialogs and tools, and what was prepared from them once. */
export interface Scene extends Stage {
  /** Whether the resident was away for so long that what was asked may be forgotten. */
  readonly isBack?: boolean;
  readonly patterns: Patterns;
  readonly phrases: Phrases;
  readonly starts: (text: string) => Start | undefined;
  readonly hearPattern: (text: string) => Pattern | undefined;
}

/** An open dialog, and the question in it that a resident writes to. */
export interface Turn {
  readonly scene: Scene;
  readonly state: DialogState;
  readonly ask: AskStep;
}

/** One of the fixed sentences as a reply. */
export function fixedReply(name: PatternReply, { patterns }: Scene): Reply {
  return plainReply("dialog", patterns.replies[name]);
}

/** The open question again, after a fixed sentence. */
export function askAgain(name: PatternReply, { scene, ask }: Turn, choices = ask.choices): Reply {
  const labels = choices.map(({ say }) => say);
  return plainReply("dialog", `${scene.patterns.replies[name]}\n\n${ask.ask}`, labels);
}
