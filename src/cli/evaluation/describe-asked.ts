import type { Expected } from "./case.ts";
import type { Asked } from "./run.ts";

/** A fact of a question that was not answered as expected: what it is called, and what it is. */
export type Fact = readonly [name: string, words: string];

/** What was expected, what was seen, and why that is not it. */
export function describeAsked({ expected, faults, seen, before }: Asked): Fact[] {
  const confidence = seen.confidence === undefined ? "not given" : seen.confidence.toFixed(2);
  const facts: Fact[] = [
    ["After", before.join(" › ")],
    ["Expected", describeExpected(expected)],
    ["Reply", seen.text],
    ["Kind", seen.kinds.join(" and ")],
    ["Danger", seen.safety ?? ""],
    ["Confidence", confidence],
    ["Topic", seen.topic ?? ""],
    ["Quoted from", seen.places.join("; ")],
    ["Why", faults.join("; ")],
  ];
  return facts.filter(([, words]) => words !== "");
}

/** How a question is named in a report: its id with its group and style. */
export function nameOf({ id, group, style }: Asked): string {
  return [id, group, style].filter(Boolean).join(", ");
}

function describeExpected({ kind, any, all, none, safety }: Expected): string {
  const list = (words: readonly string[], between: string) =>
    words.map((each) => `“${each}”`).join(` ${between} `);
  return [
    kind,
    safety && `danger ${safety}`,
    any && `with ${list(any, "or")}`,
    all && `with ${list(all, "and")}`,
    none && `without ${list(none, "or")}`,
  ]
    .filter(Boolean)
    .join(", ");
}
