import type { Feedback } from "../../store/notes.ts";

/** What residents thought of the answers, as text to read: in all, then for each answer, the worst first. */
export function tellFeedback(feedback: readonly Feedback[]): string {
  if (feedback.length === 0) return "Nobody has given feedback yet.";
  const byAnswer = Map.groupBy(feedback, ({ about }) => about ?? "no answer in particular");
  const answers = [...byAnswer].sort(([, a], [, b]) => noes(b) - noes(a));
  return [tally(feedback), ...answers.map(([about, given]) => tellAnswer(about, given))].join("\n\n");
}

function tellAnswer(about: string, given: readonly Feedback[]): string {
  const reasons = Map.groupBy(
    given.filter(({ useful, reason }) => !useful && reason !== undefined),
    ({ reason }) => reason,
  );
  return [
    `${about}: ${tally(given)}`,
    ...[...reasons].map(([reason, those]) => `  ${those.length} x ${reason}`),
    ...given.flatMap(({ said }) => (said === undefined ? [] : [`  "${said}"`])),
  ].join("\n");
}

function tally(given: readonly Feedback[]): string {
  return `${given.length - noes(given)} useful, ${noes(given)} not`;
}

function noes(given: readonly Feedback[]): number {
  return given.filter(({ useful }) => !useful).length;
}
