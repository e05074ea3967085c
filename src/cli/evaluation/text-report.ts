import { styleText } from "node:util";
import type { Comparison } from "./compare-runs.ts";
import { COUNTED, countCells, counted, summaryRows } from "./count-cells.ts";
import { describeAsked, nameOf } from "./describe-asked.ts";
import type { Outcome } from "./judge.ts";
import type { Asked, Run } from "./run.ts";
import { textTable } from "./text-table.ts";
import { timeInWords } from "./time-in-words.ts";
import { type NamedTally, percent, totalsOf } from "./totals.ts";

/** A run as it is read in a terminal: tables, sums, and each question that went wrong or was refused. */
export function textReport(run: Run, comparison?: Comparison): string {
  const totals = totalsOf(run.asked);
  const blocks = [
    `${counted(run.asked.length, "question")} put to ${counted(run.articles, "article")}, from ${run.files.join(", ")}.`,
    table("By group", totals.byGroup),
    table("By style", totals.byStyle),
    table("In all", summaryRows(totals)),
    strong(`Of all replies ${percent(totals.all.wrong, totals.all.asked)} wrong.`),
    comparison ? comparedText(comparison) : "",
    casesText("Wrong", "wrong", run.asked),
    casesText("Refused", "refused", run.asked),
    `A question took ${totals.median.toFixed(2)} ms (median), and ${totals.p99.toFixed(2)} ms at the 99th percentile.`,
  ];
  return blocks.filter((block) => block !== "").join("\n\n");
}

function table(title: string, rows: readonly NamedTally[]): string {
  if (rows.length === 0) return "";
  return textTable([[title, ...COUNTED], ...rows.map((row) => [row.name, ...countCells(row)])]);
}

function casesText(title: string, outcome: Outcome, asked: readonly Asked[]): string {
  const cases = asked.filter((one) => one.outcome === outcome);
  if (cases.length === 0) return "";
  return [strong(`${title} (${cases.length})`), ...cases.map(caseText)].join("\n\n");
}

function caseText(asked: Asked): string {
  const width = 13;
  const facts = describeAsked(asked).map(([name, words]) => {
    return `    ${name.padEnd(width)}${words.replace(/\n+/g, `\n${" ".repeat(4 + width)}`)}`;
  });
  return [`  ${asked.q}  (${nameOf(asked)})`, ...facts].join("\n");
}

function comparedText({ since, changes, before, now, added, gone }: Comparison): string {
  const lines = (["right", "wrong", "refused"] as const).flatMap((outcome) =>
    changes[outcome].map(
      ({ asked, was }) => `  became ${outcome}, was ${was}: ${asked.q}  (${nameOf(asked)})`,
    ),
  );
  return [
    strong(`Compared with the run of ${timeInWords(since)}`),
    table("", [
      { name: "Then", ...before },
      { name: "Now", ...now },
    ]),
    ...(lines.length > 0 ? lines : ["  No question came out differently."]),
    ...(added > 0 ? [`  ${added} not asked then.`] : []),
    ...(gone > 0 ? [`  ${gone} not asked now.`] : []),
  ].join("\n");
}

function strong(text: string): string {
  return styleText("bold", text, { stream: process.stdout });
}
