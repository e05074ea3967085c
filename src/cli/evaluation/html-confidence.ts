import { type Html, html } from "../../channels/web/html.ts";
import { calibrationChart } from "./calibration-chart.ts";
import { answersOf, type Bin, binByConfidence, calibrationError } from "./confidence-bins.ts";
import { countsTable } from "./html-table.ts";
import type { Asked } from "./run.ts";
import { scoreHistogram } from "./score-histogram.ts";

/** Whether confidence means what it says: a curve, how it is spread, and the same as a table. */
export function confidenceHtml(asked: readonly Asked[]): Html[] {
  const ofAnswers = binByConfidence(answersOf(asked));
  const ofAll = binByConfidence(asked);
  if (!ofAll.some(isFilled)) return [html`<p>No reply came with a confidence.</p>`];
  return [...(ofAnswers.some(isFilled) ? [calibrationHtml(ofAnswers)] : []), histogramHtml(ofAll)];
}

function calibrationHtml(bins: readonly Bin[]): Html {
  const points = (100 * calibrationError(bins)).toFixed(1);
  return html`<h3>Calibration</h3>
<p>Of the answers, those above the dashed line were right more often than their confidence says, and those below it less often. On average the two lie ${points} points apart.</p>
<figure class="wide" tabindex="0">${calibrationChart(bins)}</figure>`;
}

function histogramHtml(bins: readonly Bin[]): Html {
  const rows = bins
    .filter(isFilled)
    .map((bin) => ({ ...bin, name: `${bin.from.toFixed(1)} to ${bin.to.toFixed(1)}` }));
  return html`<h3>How it is spread</h3>
<figure class="wide" tabindex="0">${scoreHistogram(bins)}</figure>
${countsTable("Every reply that came with a confidence", "Confidence", rows)}`;
}

function isFilled({ asked }: Bin): boolean {
  return asked > 0;
}
