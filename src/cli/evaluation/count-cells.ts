import { type NamedTally, percent, type Tally, type Totals } from "./totals.ts";

/** What the columns of a table of counts are called, after that of the names. */
export const COUNTED = ["Asked", "Right", "Wrong", "Refused"] as const;

/** The cells of a row of counts, after its name: "21", "20 (95.2 %)" and so on. */
export function countCells({ asked, right, wrong, refused }: Tally): string[] {
  return [String(asked), ...[right, wrong, refused].map((count) => `${count} (${percent(count, asked)})`)];
}

/** The rows that sum a run up. */
export function summaryRows({ all, answerable, unanswerable }: Totals): NamedTally[] {
  return [
    { name: "The articles answer it", ...answerable },
    { name: "They do not: a refusal is right", ...unanswerable },
    { name: "All", ...all },
  ];
}

/** A count with what is counted: "1 article", "8 articles". */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
