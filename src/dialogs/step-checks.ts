import { didYouMean } from "../spelling.ts";
import { ASK_AGAIN, CHANNEL, type Dialog, REACHES, type Step, stepOf } from "./dialog.ts";
import type { Find, Finding } from "./finding.ts";
import { endable, reachable, rounds, waysOf } from "./step-graph.ts";

export const duplicateSteps: Find = ({ dialog }) =>
  each(dialog, ({ id }, place) => {
    if (dialog.steps.findIndex((step) => step.id === id) === place) return [];
    const remedy = "Give one of them another id.";
    return [{ path: ["steps", place, "id"], what: `Two steps are called ${id}.`, remedy }];
  });

/** Names that mean something else than a step where a step is named. */
const RESERVED: Readonly<Record<string, string>> = {
  [ASK_AGAIN]: "as otherwise it means to ask again",
  [CHANNEL]: "in a branch it means the channel",
};

export const reservedNames: Find = ({ dialog }) =>
  each(dialog, ({ id }, place) =>
    Object.hasOwn(RESERVED, id)
      ? [
          {
            path: ["steps", place, "id"],
            what: `${id} cannot be the id of a step: ${RESERVED[id]}.`,
            remedy: "Give it another id.",
          },
        ]
      : [],
  );

export const unknownSteps: Find = ({ dialog }) =>
  each(dialog, (step, place) =>
    waysOf(step).flatMap(({ goes, path }) => {
      if ("dialog" in goes || stepOf(dialog, goes.step)) return [];
      if (goes.step === "") {
        const what = `After ${step.id}, the last step, nothing is said about how it goes on.`;
        return [{ path: ["steps", place], what, remedy: "Write end: true, or next: and the id of a step." }];
      }
      const remedy = suggest(
        goes.step,
        dialog.steps.map(({ id }) => id),
      );
      return [{ path: ["steps", place, ...path], what: `There is no step called ${goes.step}.`, remedy }];
    }),
  );

export const roundsWithoutQuestion: Find = ({ dialog }) => {
  const found = rounds(dialog);
  return each(dialog, ({ id }, place) =>
    found.includes(id)
      ? [
          {
            path: ["steps", place],
            what: `From ${id} it comes round to ${id} again and never asks, so it would go on for ever.`,
            remedy: "Put a question into the round, or end it.",
          },
        ]
      : [],
  );
};

export const noWayOut: Find = ({ dialog }) => {
  const [out, reached] = [endable(dialog), reachable(dialog)];
  return each(dialog, ({ id }, place) =>
    out.has(id) || !reached.has(id)
      ? []
      : [
          {
            path: ["steps", place],
            what: `From ${id} there is no way to an end.`,
            remedy: "Write end: true at the last step, or let a choice lead to another dialog.",
          },
        ],
  );
};

export const unreachableSteps: Find = ({ dialog }) => {
  const reached = reachable(dialog);
  return each(dialog, ({ id }, place) =>
    reached.has(id)
      ? []
      : [
          {
            path: ["steps", place],
            what: `No step leads to ${id}.`,
            remedy: "Let a choice or a next: lead there, or take the step out.",
          },
        ],
  );
};

export const unknownBranches: Find = ({ dialog }) =>
  each(dialog, (step, place) => {
    if (step.kind !== "branch") return [];
    return step.arms.flatMap(({ step: asked, chosen }, arm): Finding[] => {
      const path = ["steps", place, "branch", arm];
      if (asked === CHANNEL) {
        if (REACHES.some((reach) => reach === chosen)) return [];
        return [{ path, what: `A channel is never "${chosen}".`, remedy: suggest(chosen, REACHES) }];
      }
      const ask = stepOf(dialog, asked);
      const asks = dialog.steps.flatMap(({ kind, id }) => (kind === "ask" ? [id] : []));
      if (ask?.kind !== "ask")
        return [{ path, what: `No step called ${asked} asks anything.`, remedy: suggest(asked, asks) }];
      const labels = ask.choices.map(({ say }) => say);
      if (labels.includes(chosen)) return [];
      return [{ path, what: `${asked} has no choice "${chosen}".`, remedy: suggest(chosen, labels) }];
    });
  });

export const unknownReasons: Find = ({ dialog }) =>
  each(dialog, (step, place) => {
    if (step.kind !== "do" || step.reason === undefined) return [];
    const asks = dialog.steps.flatMap(({ kind, id }) => (kind === "ask" ? [id] : []));
    if (asks.includes(step.reason)) return [];
    const what = `No step called ${step.reason} asks anything.`;
    return [{ path: ["steps", place, "reason"], what, remedy: suggest(step.reason, asks) }];
  });

export const doubleChoices: Find = ({ dialog }) =>
  each(dialog, (step, place) => {
    if (step.kind !== "ask") return [];
    const labels = step.choices.map(({ say }) => say.toLowerCase());
    return step.choices.flatMap(({ say }, at): Finding[] => {
      if (labels.indexOf(say.toLowerCase()) === at) return [];
      const path = ["steps", place, "choices", at];
      return [{ path, what: `"${say}" can be chosen twice.`, remedy: "Give one of them other words." }];
    });
  });

function each(
  { steps }: Dialog,
  look: (step: Step, place: number) => readonly Finding[],
): readonly Finding[] {
  return steps.flatMap(look);
}

function suggest(name: string, names: readonly string[]): string {
  const meant = didYouMean(name, names);
  return meant ? `Did you mean ${meant}?` : `Write one of: ${names.join(", ")}.`;
}
