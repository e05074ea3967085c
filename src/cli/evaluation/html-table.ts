import { type Html, html } from "../../channels/web/html.ts";
import { COUNTED, countCells } from "./count-cells.ts";
import type { NamedTally } from "./totals.ts";

/** A table of counts: what it shows as its caption, and what the rows are named after at the head of the first column. */
export function countsTable(caption: string, named: string, rows: readonly NamedTally[]): Html {
  const heads = COUNTED.map((head) => html`<th scope="col">${head}</th>`);
  const lines = rows.map((row) => {
    const cells = countCells(row).map((cell) => html`<td>${cell}</td>`);
    return html`<tr><th scope="row">${row.name}</th>${cells}</tr>`;
  });
  // What is wider than the window scrolls by itself, which a keyboard can reach.
  return html`<div class="wide" role="region" aria-label="${caption}" tabindex="0">
<table>
<caption>${caption}</caption>
<thead><tr><th scope="col">${named}</th>${heads}</tr></thead>
<tbody>
${lines}
</tbody>
</table>
</div>`;
}
