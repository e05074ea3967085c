import { runDialogTests } from "../../dialogs/run-dialog-tests.ts";
import type { Problem } from "../../errors.ts";
import type { ReadContent } from "./read-content.ts";

/** The tests that stand in the dialogs' own files have to pass. */
export function dialogTests({
  dialogs,
  patterns,
  dialogTools,
}: Pick<ReadContent, "dialogs" | "patterns" | "dialogTools">): readonly Problem[] {
  return runDialogTests(dialogs, patterns, dialogTools);
}
