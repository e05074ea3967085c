import type { Problem } from "../errors.ts";
import { didYouMean } from "../spelling.ts";
import type { Dialog } from "./dialog.ts";
import type { Draft } from "./parse-dialog.ts";
import { waysOf } from "./step-graph.ts";

/** What is wrong between dialogs that are each right. */
export function checkTogether(drafts: readonly Draft[], alsoThere: readonly string[]): readonly Problem[] {
  return [
    ...duplicateDialogs(drafts),
    ...duplicateStarts(drafts),
    ...unknownDialogs(drafts, alsoThere),
    ...roundsOfDialogs(drafts),
  ];
}

function duplicateDialogs(drafts: readonly Draft[]): Problem[] {
  return drafts.flatMap(({ dialog, problem }, place) => {
    const first = drafts.findIndex((other) => other.dialog.id === dialog.id);
    const other = drafts[first]?.dialog.file;
    if (first === place) return [];
    return [problem(["id"], `${other} is called ${dialog.id} too.`, "Give one of them another id.")];
  });
}

function duplicateStarts(drafts: readonly Draft[]): Problem[] {
  const first = new Map<string, string>();
  return drafts.flatMap(({ dialog, problem }) =>
    dialog.startsOn.flatMap((phrase, place) => {
      const key = phrase.toLowerCase();
      const other = first.get(key);
      if (other === undefined) first.set(key, dialog.id);
      if (other === undefined) return [];
      const remedy = "Leave it in one place, or neither can be told from the other.";
      return [problem(["starts_on", place], `${other} starts on "${phrase}" too.`, remedy)];
    }),
  );
}

function unknownDialogs(drafts: readonly Draft[], alsoThere: readonly string[]): Problem[] {
  const ids = [...drafts.map(({ dialog }) => dialog.id), ...alsoThere];
  return drafts.flatMap(({ dialog, problem }) =>
    dialog.steps.flatMap((step, place) =>
      waysOf(step).flatMap(({ goes, path }) => {
        if ("step" in goes || ids.includes(goes.dialog)) return [];
        const meant = didYouMean(goes.dialog, ids);
        const remedy = meant ? `Did you mean ${meant}?` : `Write one of: ${ids.join(", ")}.`;
        return [problem(["steps", place, ...path], `There is no dialog called ${goes.dialog}.`, remedy)];
      }),
    ),
  );
}

/** Dialogs that lead to one another before any of them asks. */
function roundsOfDialogs(drafts: readonly Draft[]): Problem[] {
  const next = new Map(drafts.map(({ dialog }) => [dialog.id, straightTo(dialog)]));
  return drafts.flatMap(({ dialog, problem }) => {
    const seen = new Set<string>();
    const waiting = [...(next.get(dialog.id) ?? [])];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      waiting.push(...(next.get(id) ?? []));
    }
    if (!seen.has(dialog.id)) return [];
    const what = "It leads to other dialogs and back to itself, and nothing is asked on the way.";
    return [problem(["steps"], what, "Put a question into the round, or end it.")];
  });
}

/** The dialogs that a dialog may lead to before it asks anything. */
function straightTo({ steps }: Dialog): readonly string[] {
  const seen = new Set<string>();
  const found: string[] = [];
  const waiting = steps.slice(0, 1);
  for (let step = waiting.pop(); step; step = waiting.pop()) {
    if (seen.has(step.id) || step.kind === "ask") continue;
    seen.add(step.id);
    for (const { goes } of waysOf(step)) {
      if ("dialog" in goes) found.push(goes.dialog);
      else waiting.push(...steps.filter(({ id }) => id === goes.step));
    }
  }
  return found;
}
