import { type Html, html } from "../../channels/web/html.ts";

/** A drawing area with its axes. Coordinates inside run from 0 to 1, to the right and up. */
export interface Frame {
  x(share: number): number;
  y(share: number): number;
  /** The whole drawing, with what is drawn in it. */
  draw(inside: readonly Html[]): Html;
}

export interface FrameOptions {
  /** Of this drawing alone, for its title and description. */
  readonly id: string;
  readonly title: string;
  /** What it shows, for those who do not see it. */
  readonly description: string;
  readonly across: string;
  readonly upwards: string;
  /** What stands at the heights 0, a quarter, a half, three quarters and 1. */
  readonly heights: readonly string[];
}

const SIZE = { width: 640, height: 360 };
const EDGE = { left: 70, right: 20, top: 34, bottom: 54 };
const WIDTH = SIZE.width - EDGE.left - EDGE.right;
const HEIGHT = SIZE.height - EDGE.top - EDGE.bottom;
const TENTHS = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** An empty chart of confidence, from 0 to 1 across, with lines and labels. */
export function chartFrame(options: FrameOptions): Frame {
  const x = (share: number) => round(EDGE.left + share * WIDTH);
  const y = (share: number) => round(EDGE.top + (1 - share) * HEIGHT);
  return { x, y, draw: (inside) => drawing(options, [...axes(options, x, y), ...inside]) };
}

function drawing({ id, title, description }: FrameOptions, parts: readonly Html[]): Html {
  const box = `0 0 ${SIZE.width} ${SIZE.height}`;
  return html`<svg viewBox="${box}" role="img" aria-labelledby="${id}-title ${id}-text">
<title id="${id}-title">${title}</title>
<desc id="${id}-text">${description}</desc>
${parts}
</svg>`;
}

function axes({ across, upwards, heights }: FrameOptions, x: Frame["x"], y: Frame["y"]): Html[] {
  const middle = y(0.5);
  return [
    ...heights.map((label, place) => {
      const at = y(place / (heights.length - 1));
      return html`<line class="grid" x1="${x(0)}" x2="${x(1)}" y1="${at}" y2="${at}"/>
<text x="${x(0) - 8}" y="${at + 5}" text-anchor="end">${label}</text>`;
    }),
    ...TENTHS.map(
      (at) => html`<text x="${x(at)}" y="${y(0) + 20}" text-anchor="middle">${at.toFixed(1)}</text>`,
    ),
    html`<text x="${x(0.5)}" y="${SIZE.height - 10}" text-anchor="middle">${across}</text>`,
    html`<text x="16" y="${middle}" text-anchor="middle" transform="rotate(-90 16 ${middle})">${upwards}</text>`,
  ];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
