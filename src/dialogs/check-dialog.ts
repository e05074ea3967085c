import type { Problem } from "../errors.ts";
import type { Facts, Find } from "./finding.ts";
import type { Draft } from "./parse-dialog.ts";
import {
  doubleChoices,
  duplicateSteps,
  noWayOut,
  reservedNames,
  roundsWithoutQuestion,
  unknownBranches,
  unknownReasons,
  unknownSteps,
  unreachableSteps,
} from "./step-checks.ts";
import { hardText, longSentences, staleReview, unknownContacts, unsafeText } from "./text-checks.ts";

interface Check {
  readonly find: Find;
  /** Whether a dialog with this fault cannot be played, and is left out. */
  readonly stops: boolean;
}

/** Everything that is checked once the fields of a dialog are in order. Each row looks at one thing. */
const CHECKS: readonly Check[] = [
  { find: duplicateSteps, stops: true },
  { find: reservedNames, stops: true },
  { find: unknownSteps, stops: true },
  { find: roundsWithoutQuestion, stops: true },
  { find: noWayOut, stops: true },
  { find: unknownBranches, stops: true },
  { find: unknownReasons, stops: true },
  { find: doubleChoices, stops: true },
  { find: unsafeText, stops: true },
  { find: unreachableSteps, stops: false },
  { find: unknownContacts, stops: false },
  { find: staleReview, stops: false },
  { find: longSentences, stops: false },
  { find: hardText, stops: false },
];

/** More steps than these nobody can read as one conversation, and looking for rounds in them would take long. */
const MOST_STEPS = 100;

/** What is wrong with a dialog, and whether it can be played all the same. */
export function checkDialog(draft: Draft, facts: Facts): { problems: readonly Problem[]; plays: boolean } {
  const { steps } = draft.dialog;
  if (steps.length > MOST_STEPS) {
    const what = `It has ${steps.length.toLocaleString("en-GB")} steps, and may have ${MOST_STEPS}.`;
    const remedy = "Cut it into several dialogs, and go from one to another with dialog: and an id.";
    return { problems: [draft.problem(["steps"], what, remedy)], plays: false };
  }
  const found = CHECKS.map(({ find, stops }) => ({ stops, findings: find(draft, facts) }));
  return {
    problems: found.flatMap(({ findings }) =>
      findings.map(({ path, what, remedy }) => draft.problem(path, what, remedy)),
    ),
    plays: found.every(({ stops, findings }) => !stops || findings.length === 0),
  };
}
