import { readFile } from "node:fs/promises";
import { type Html, html } from "../../channels/web/html.ts";
import type { Comparison } from "./compare-runs.ts";
import { counted, summaryRows } from "./count-cells.ts";
import { casesHtml, comparisonHtml } from "./html-cases.ts";
import { confidenceHtml } from "./html-confidence.ts";
import { countsTable } from "./html-table.ts";
import type { Run } from "./run.ts";
import { timeInWords } from "./time-in-words.ts";
import { percent, type Totals, totalsOf } from "./totals.ts";

interface Section {
  readonly id: string;
  readonly title: string;
  readonly inside: readonly Html[];
}

const STYLES = new URL("./report.css", import.meta.url);

/** A run as a page that stands alone: one file, nothing loaded, no script. */
export async function htmlReport(run: Run, comparison?: Comparison): Promise<string> {
  const styles: Html = { markup: await readFile(STYLES, "utf8") };
  const totals = totalsOf(run.asked);
  const sections = sectionsOf(run, totals, comparison).filter(({ inside }) => inside.length > 0);
  const page = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Evaluation: ${percent(totals.all.right, totals.all.asked)} right, ${percent(totals.all.wrong, totals.all.asked)} wrong</title>
<style>
${styles}</style>
</head>
<body>
<header>
<h1>Evaluation</h1>
<p>${introduction(run)}</p>
</header>
<nav aria-label="On this page"><ul>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
<main>
${sections.map(({ id, title, inside }) => html`<section id="${id}"><h2>${title}</h2>${inside}</section>`)}
</main>
</body>
</html>
`;
  return page.markup;
}

function introduction({ asked, articles, files, at }: Run): string {
  const questions = counted(asked.length, "question");
  return `${questions} from ${files.join(", ")}, put to ${counted(articles, "article")} on ${timeInWords(at)}.`;
}

function sectionsOf(run: Run, totals: Totals, comparison: Comparison | undefined): Section[] {
  const { asked } = run;
  const came = (wanted: string) => asked.filter(({ outcome }) => outcome === wanted);
  const [wrong, refused] = [came("wrong"), came("refused")];
  const { byGroup, byStyle } = totals;
  return [
    { id: "totals", title: "Totals", inside: totalsHtml(totals) },
    {
      id: "groups",
      title: "By group",
      inside: byGroup.length > 0 ? [countsTable("What the questions are about", "Group", byGroup)] : [],
    },
    {
      id: "styles",
      title: "By style",
      inside: byStyle.length > 0 ? [countsTable("How the questions are asked", "Style", byStyle)] : [],
    },
    { id: "confidence", title: "Confidence", inside: confidenceHtml(asked) },
    { id: "compared", title: "Compared", inside: comparison ? [comparisonHtml(comparison)] : [] },
    { id: "wrong", title: `Wrong (${wrong.length})`, inside: casesHtml(wrong) },
    { id: "refused", title: `Refused (${refused.length})`, inside: casesHtml(refused) },
  ];
}

function totalsHtml(totals: Totals): Html[] {
  const { all, median, p99 } = totals;
  return [
    html`<p><strong>Of all replies ${percent(all.wrong, all.asked)} wrong.</strong></p>`,
    countsTable("All questions", "Questions", summaryRows(totals)),
    html`<p>A question took ${median.toFixed(2)} ms (median), and ${p99.toFixed(2)} ms at the 99th percentile.</p>`,
  ];
}
