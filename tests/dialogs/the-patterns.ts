import type { Patterns } from "../../src/dialogs/patterns.ts";
import { PATTERN_REPLIES } from "../../src/dialogs/patterns.ts";

/** Patterns whose replies are their own names, so that a test can see which was said. */
export const PATTERNS: Patterns = {
  words: {
    help: ["help", "i am stuck"],
    back: ["back", "go back"],
    repeat: ["repeat", "say that again"],
    start_again: ["start again", "restart"],
    cancel: ["cancel", "stop", "never mind"],
    yes: ["yes", "yeah", "aye"],
    no: ["no", "nope", "no thanks"],
  },
  replies: Object.fromEntries(
    PATTERN_REPLIES.map((name) => [name, `(${name})`]),
  ) as unknown as Patterns["replies"],
  secondMissContacts: ["police-101"],
  atTheEnd: ["Menu"],
  afterAnAnswer: ["That helped"],
};
