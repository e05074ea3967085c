import { NO_DANGER } from "../../answering/danger/learned-dangers.ts";
import type { DangerCase } from "./danger-case.ts";
import { textTable } from "./text-table.ts";
import { percent } from "./totals.ts";

/** A message, and what it was taken for. */
export interface Checked extends Pick<DangerCase, "q" | "classes"> {
  /** NO_DANGER where it was taken for none. */
  readonly found: string;
  /** What spoke for it. */
  readonly because?: readonly string[];
}

/** How the messages of one class were taken. */
export interface ClassRate {
  readonly name: string;
  readonly asked: number;
  readonly right: number;
  /** Taken for a danger, whichever. */
  readonly raised: number;
}

/** By the class that each message names first, in the order in which they first come. */
export function ratesOf(checked: readonly Checked[]): ClassRate[] {
  return [...Map.groupBy(checked, ({ classes }) => classes[0] ?? NO_DANGER)].map(([name, ones]) => ({
    name,
    asked: ones.length,
    right: ones.filter(isRight).length,
    raised: ones.filter(({ found }) => found !== NO_DANGER).length,
  }));
}

/** The rates of dangers and of look-alikes by class and in all, and each message that was taken for something else. */
export function dangerReport(checked: readonly Checked[]): string {
  const rates = ratesOf(checked);
  const dangers = sum(rates.filter(({ name }) => name !== NO_DANGER));
  const others = sum(rates.filter(({ name }) => name === NO_DANGER));
  const wrong = checked.filter((one) => !isRight(one));
  const rows = [...rates.filter(({ name }) => name !== NO_DANGER), { ...dangers, name: "all dangers" }];
  return [
    textTable([
      ["Class", "messages", "right class", "caught"],
      ...rows.map(({ name, asked, right, raised }) => [
        ...[name, String(asked)],
        ...[`${right} (${percent(right, asked)})`, `${raised} (${percent(raised, asked)})`],
      ]),
    ]),
    `Look-alikes raised: ${others.raised} of ${others.asked} (${percent(others.raised, others.asked)}).`,
    ...(wrong.length === 0
      ? []
      : [`Taken for something else (${wrong.length}):`, wrong.map(inLines).join("\n")]),
  ].join("\n\n");
}

function isRight({ classes, found }: Checked): boolean {
  return classes.includes(found);
}

function sum(rates: readonly ClassRate[]): Omit<ClassRate, "name"> {
  const total = (of: "asked" | "right" | "raised") => rates.reduce((all, rate) => all + rate[of], 0);
  return { asked: total("asked"), right: total("right"), raised: total("raised") };
}

function inLines({ q, classes, found, because = [] }: Checked): string {
  const reasons = because.length === 0 ? "" : `, for: ${because.join(", ")}`;
  return `  ${q}\n    is ${classes.join(" or ")}, taken for ${found}${reasons}`;
}
