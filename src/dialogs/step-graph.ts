import { ASK_AGAIN, type Dialog, type Goes, type Step } from "./dialog.ts";

/** Somewhere a step may go, and where in the file that is written. */
export interface Way {
  readonly goes: Goes;
  /** Path below the step, such as ["choices", 1, "next"]. */
  readonly path: readonly (string | number)[];
}

/** Everywhere a step may go. */
export function waysOf(step: Step): readonly Way[] {
  switch (step.kind) {
    case "say":
    case "answer":
    case "do":
      return step.next === undefined ? [] : [{ goes: { step: step.next }, path: ["next"] }];
    case "ask":
      return [
        ...step.choices.map(({ goes }, place) => ({
          goes,
          path: ["choices", place, "step" in goes ? "next" : "dialog"],
        })),
        ...(step.otherwise === ASK_AGAIN ? [] : [{ goes: { step: step.otherwise }, path: ["otherwise"] }]),
      ];
    case "branch":
      return [
        ...step.arms.map(({ next }, place) => ({ goes: { step: next }, path: ["branch", place, "next"] })),
        { goes: { step: step.otherwise }, path: ["else"] },
      ];
    case "go":
      return [{ goes: { dialog: step.dialog }, path: ["dialog"] }];
    case "end":
      return [];
  }
}

/** Ids of the steps that can be reached from the first. */
export function reachable({ steps }: Dialog): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = steps.slice(0, 1);
  const byId = new Map(steps.map((step) => [step.id, step]));
  for (let step = waiting.pop(); step; step = waiting.pop()) {
    if (found.has(step.id)) continue;
    found.add(step.id);
    waiting.push(...targets(step).flatMap((id) => byId.get(id) ?? []));
  }
  return found;
}

/** Ids of the steps from which an end, or another dialog, can be reached. */
export function endable({ steps }: Dialog): ReadonlySet<string> {
  const found = new Set(steps.filter(isWayOut).map(({ id }) => id));
  const isFound = (id: string): boolean => found.has(id);
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const step of steps) if (targets(step).some(isFound)) found.add(step.id);
  }
  return found;
}

/** Ids of steps that come round to themselves without a question in between, one of each round. */
export function rounds({ steps }: Dialog): readonly string[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const settled = new Set<string>();
  return steps.flatMap(({ id }) => {
    const seen = new Set<string>();
    const waiting = [id];
    let isRound = false;
    for (let here = waiting.pop(); here !== undefined; here = waiting.pop()) {
      const step = byId.get(here);
      if (!step || step.kind === "ask" || settled.has(here)) continue;
      const next = targets(step);
      isRound ||= next.includes(id);
      if (!seen.has(here)) waiting.push(...next);
      seen.add(here);
    }
    for (const each of isRound ? seen : []) settled.add(each);
    return isRound ? [id] : [];
  });
}

/** Ids of the steps of the same dialog that a step may go to. */
function targets(step: Step): readonly string[] {
  return waysOf(step).flatMap(({ goes }) => ("step" in goes ? [goes.step] : []));
}

function isWayOut(step: Step): boolean {
  return waysOf(step).some(({ goes }) => "dialog" in goes) || isEnd(step);
}

function isEnd(step: Step): boolean {
  return step.kind === "end" || ("next" in step && step.next === undefined);
}
