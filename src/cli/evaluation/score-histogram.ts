import { type Html, html } from "../../channels/web/html.ts";
import { chartFrame, type Frame } from "./chart-frame.ts";
import type { Bin } from "./confidence-bins.ts";
import type { Outcome } from "./judge.ts";

/** From the bottom of a bar up. */
const STACKED: readonly Outcome[] = ["right", "wrong", "refused"];
/** How much of a bin's width its bar leaves free on each side. */
const GAP = 0.1;

/** How many replies had which confidence, and how many of those were right, wrong and refused. */
export function scoreHistogram(bins: readonly Bin[]): Html {
  const top = roundUp(Math.max(...bins.map(({ asked }) => asked)));
  const frame = chartFrame({
    id: "histogram",
    title: "Replies by confidence",
    description: bins
      .filter(({ asked }) => asked > 0)
      .map(inWords)
      .join(" "),
    across: "Confidence",
    upwards: "Replies",
    heights: [0, 0.25, 0.5, 0.75, 1].map((share) => String(share * top)),
  });
  return frame.draw([...bins.flatMap((bin) => bars(bin, top, frame)), ...legend(frame)]);
}

function bars(bin: Bin, top: number, { x, y }: Frame): Html[] {
  const width = bin.to - bin.from;
  const left = x(bin.from + GAP * width);
  let below = 0;
  return STACKED.filter((outcome) => bin[outcome] > 0).map((outcome) => {
    const upper = y((below + bin[outcome]) / top);
    const height = y(below / top) - upper;
    below += bin[outcome];
    return html`<rect class="${outcome}" x="${left}" y="${upper}" width="${x(bin.to - GAP * width) - left}" height="${height.toFixed(1)}"><title>${inWords(bin)}</title></rect>`;
  });
}

function legend({ x }: Frame): Html[] {
  return STACKED.map((outcome, place) => {
    const left = x(place * 0.16);
    return html`<rect class="${outcome}" x="${left}" y="8" width="14" height="14"/>
<text x="${left + 20}" y="20">${outcome}</text>`;
  });
}

function inWords({ from, to, right, wrong, refused }: Bin): string {
  return `From ${from.toFixed(1)} to ${to.toFixed(1)}: ${right} right, ${wrong} wrong, ${refused} refused.`;
}

/** The next number that four lines divide into whole parts. */
function roundUp(count: number): number {
  return Math.max(4, Math.ceil(count / 4) * 4);
}
