import type { Dialog } from "./dialog.ts";
import type { Heard, Phrase, Phrases } from "./phrases.ts";

/** A dialog that somebody wants to begin. */
export interface Start {
  readonly dialog: string;
  /** Whether nothing else was said. */
  readonly sure: boolean;
}

/**
 * How many words may be said besides a phrase of one, two, three or more words that tell. Who asks something that
 * merely has the phrase in it wants an answer, so a question may have none.
 */
const BESIDES = {
  question: [0, 0, 0],
  request: [0, 1, 2],
  statement: [0, 2, 3],
} as const;

/** Finds the dialog that a text begins, by the phrases in the dialogs' files; the phrase with most in common wins. */
export function prepareStarts(
  dialogs: readonly Dialog[],
  phrases: Phrases,
): (text: string) => Start | undefined {
  const known = dialogs.flatMap(({ id, startsOn }) =>
    startsOn.map((phrase) => ({ dialog: id, phrase: phrases.prepare(phrase) })),
  );
  return (text) => {
    const heard = phrases.hear(text);
    let best: (Start & { share: number; found: number }) | undefined;
    for (const { dialog, phrase } of known) {
      if (isTooLittle(phrase, heard)) continue;
      const fit = phrases.fit(phrase, heard);
      if (!fit || fit.besides > besidesAllowed(phrase, heard)) continue;
      const share = fit.found / (fit.found + fit.besides);
      if (best && (best.share > share || (best.share === share && best.found >= fit.found))) continue;
      best = { dialog, share, found: fit.found, sure: fit.besides === 0 };
    }
    return best && { dialog: best.dialog, sure: best.sure };
  };
}

/** "Scams" is not yet "I was scammed", nor is "are you human?" a wish to talk to a human. */
function isTooLittle(phrase: Phrase, heard: Heard): boolean {
  if (heard.words.length === 1) return phrase.words.length > 2;
  return heard.form === "question" && phrase.form !== "question" && phrase.core.length === 1;
}

/** A phrase that is itself a question has to be asked as it stands. */
function besidesAllowed(phrase: Phrase, heard: Heard): number {
  const form = phrase.form === "question" ? "question" : heard.form;
  return BESIDES[form][Math.min(phrase.core.length, 3) - 1] ?? 0;
}
