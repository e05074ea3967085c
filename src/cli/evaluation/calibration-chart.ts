import { type Html, html } from "../../channels/web/html.ts";
import { chartFrame } from "./chart-frame.ts";
import type { Bin } from "./confidence-bins.ts";
import { percent } from "./totals.ts";

/** Radius of a point, in units of the drawing: the more answers the larger, from least to most. */
const RADIUS = { least: 4, most: 12 };

/** How sure the answers were against how many of them were right: on the dashed line the two are the same. */
export function calibrationChart(bins: readonly Bin[]): Html {
  const points = bins.filter(({ asked }) => asked > 0);
  const most = Math.max(...points.map(({ asked }) => asked));
  const frame = chartFrame({
    id: "calibration",
    title: "Confidence of answers against the share that is right",
    description: points.map(inWords).join(" "),
    across: "Confidence",
    upwards: "Right",
    heights: ["0 %", "25 %", "50 %", "75 %", "100 %"],
  });
  const at = ({ mean, right, asked }: Bin) => ({ x: frame.x(mean), y: frame.y(right / asked) });
  const path = points.map((bin) => `${at(bin).x},${at(bin).y}`).join(" ");
  return frame.draw([
    html`<line class="ideal" x1="${frame.x(0)}" y1="${frame.y(0)}" x2="${frame.x(1)}" y2="${frame.y(1)}"/>`,
    html`<polyline class="curve" points="${path}"/>`,
    ...points.map((bin) => {
      const { x, y } = at(bin);
      const radius = RADIUS.least + (RADIUS.most - RADIUS.least) * Math.sqrt(bin.asked / most);
      return html`<circle class="right" cx="${x}" cy="${y}" r="${radius.toFixed(1)}"><title>${inWords(bin)}</title></circle>`;
    }),
  ]);
}

function inWords({ from, to, asked, right }: Bin): string {
  return `From ${from.toFixed(1)} to ${to.toFixed(1)}: ${right} of ${asked} right, ${percent(right, asked)}.`;
}
