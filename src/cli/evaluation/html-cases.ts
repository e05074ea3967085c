import { type Html, html } from "../../channels/web/html.ts";
import type { Change, Comparison } from "./compare-runs.ts";
import { describeAsked, nameOf } from "./describe-asked.ts";
import { countsTable } from "./html-table.ts";
import type { Outcome } from "./judge.ts";
import type { Asked } from "./run.ts";
import { timeInWords } from "./time-in-words.ts";

/** Each question with what was expected, what was seen, and why it counts as it does. */
export function casesHtml(asked: readonly Asked[]): Html[] {
  if (asked.length === 0) return [html`<p>None.</p>`];
  return asked.map((one) => {
    const facts = describeAsked(one).map(
      ([name, words]) => html`<div><dt>${name}</dt><dd>${words}</dd></div>`,
    );
    return html`<article>
<h3>${one.q}</h3>
<p>${nameOf(one)}</p>
<dl>
${facts}
</dl>
</article>`;
  });
}

/** What is different from an earlier run. */
export function comparisonHtml({ since, changes, before, now, added, gone }: Comparison): Html {
  const rows = [
    { name: "Then", ...before },
    { name: "Now", ...now },
  ];
  const unlike = [
    ...(added > 0 ? [`${added} not asked then`] : []),
    ...(gone > 0 ? [`${gone} not asked now`] : []),
  ];
  return html`<p>Compared with the run of <time datetime="${since}">${timeInWords(since)}</time>.</p>
${countsTable("The questions that both runs asked", "Run", rows)}
${unlike.length > 0 ? html`<p>${unlike.join(", ")}.</p>` : html``}
${(["right", "wrong", "refused"] as const).map((outcome) => changesHtml(outcome, changes[outcome]))}`;
}

function changesHtml(outcome: Outcome, changes: readonly Change[]): Html {
  const items = changes.map(
    ({ asked, was }) => html`<li>${asked.q} <small>${nameOf(asked)}; was ${was}</small></li>`,
  );
  const list = items.length > 0 ? html`<ul>${items}</ul>` : html`<p>None.</p>`;
  return html`<h3>Became ${outcome} (${items.length})</h3>
${list}`;
}
