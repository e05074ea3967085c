import { britishDay } from "../../british-day.ts";
import type { CountedUnanswered } from "../../store/notes.ts";

/** The questions that had no answer as lines to read: how often, why, when last, and what was asked. */
export function tellUnanswered(questions: readonly CountedUnanswered[]): string {
  if (questions.length === 0) return "Every question so far had an answer.";
  const rows = questions.map(({ count, reason, lastAt, question }) => [
    `${count} x`,
    reason,
    britishDay(lastAt.slice(0, 10)),
    question,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "));
  return lines.join("\n");
}
