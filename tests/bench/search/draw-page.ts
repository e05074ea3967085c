import type { Measured } from "./bench-search.ts";

const SIZE = { width: 720, height: 420, margin: 60 };
const COLOURS = ["#1d70b8", "#d4351c", "#00703c", "#4c2c92", "#b58840", "#505a5f"];
/** The axes run from 1/100 ms to 10 s, and from 100 to 100,000 texts, in powers of ten. */
const TIMES = { least: -2, most: 4 };
const TEXTS = { least: 2, most: 5 };

/** A page, without script, with a plot of the time a question takes over the number of texts, and the table. */
export function drawPage(all: readonly Measured[]): string {
  const engines = [...new Set(all.map(({ engine }) => engine))];
  const lines = engines.map((engine, at) =>
    drawLine(
      all.filter((one) => one.engine === engine),
      engine,
      COLOURS[at % COLOURS.length] ?? "",
      at,
    ),
  );
  return `<!doctype html>
<html lang="en-GB"><meta charset="utf-8"><title>Search bench</title>
<style>body{font:1rem/1.5 sans-serif;margin:2rem}table{border-collapse:collapse}td,th{padding:.2rem .8rem;text-align:right;border-bottom:1px solid #b1b4b6}td:first-child{text-align:left}</style>
<h1>Search bench</h1>
<svg viewBox="0 0 ${SIZE.width} ${SIZE.height}" width="${SIZE.width}" role="img" aria-label="Median time of a question by number of texts; the figures are in the table below">
${axes()}
${lines.join("\n")}
</svg>
${table(all)}
</html>
`;
}

function axes(): string {
  const across = range(TEXTS).map(
    (power) =>
      `<text x="${x(power)}" y="${SIZE.height - 30}" text-anchor="middle">${(10 ** power).toLocaleString("en-GB")}</text>`,
  );
  const up = range(TIMES).map(
    (power) =>
      `<line x1="${SIZE.margin}" x2="${x(TEXTS.most)}" y1="${y(power)}" y2="${y(power)}" stroke="#b1b4b6"/><text x="${SIZE.margin - 6}" y="${y(power) + 5}" text-anchor="end">${10 ** power}</text>`,
  );
  return [...across, ...up, `<text x="6" y="20">ms, median</text>`].join("\n");
}

function drawLine(own: readonly Measured[], engine: string, colour: string, at: number): string {
  const points = own.map(({ size, median }) => `${x(Math.log10(size))},${y(Math.log10(median))}`);
  return `<polyline points="${points.join(" ")}" fill="none" stroke="${colour}" stroke-width="2"/><text x="${x(TEXTS.most) + 8}" y="${40 + at * 22}" fill="${colour}">${engine}</text>`;
}

function table(all: readonly Measured[]): string {
  const head = [
    "Engine",
    "Texts",
    "Median, ms",
    "p99, ms",
    "First, %",
    "In five, %",
    "Build or load, s",
    "Growth, MB",
    "Asked",
    "Load",
  ];
  const rows = all.map((one) =>
    [
      one.engine,
      one.size.toLocaleString("en-GB"),
      one.median.toFixed(2),
      one.p99.toFixed(2),
      (one.first * 100).toFixed(1),
      (one.five * 100).toFixed(1),
      one.seconds.toFixed(2),
      one.megabytes.toFixed(0),
      one.asked,
      one.load.toFixed(1),
    ].map((cell) => `<td>${cell}</td>`),
  );
  const heading = head.map((name) => `<th scope="col">${name}</th>`).join("");
  const body = rows.map((cells) => `<tr>${cells.join("")}</tr>`).join("\n");
  return `<table><caption>Each engine over the same texts and questions, one spelling mistake a question</caption>\n<tr>${heading}</tr>\n${body}\n</table>`;
}

function x(power: number): number {
  const wide = SIZE.width - SIZE.margin - 130;
  return Math.round(SIZE.margin + ((power - TEXTS.least) / (TEXTS.most - TEXTS.least)) * wide);
}

function y(power: number): number {
  const high = SIZE.height - 2 * SIZE.margin;
  return Math.round(SIZE.height - SIZE.margin - ((power - TIMES.least) / (TIMES.most - TIMES.least)) * high);
}

function range({ least, most }: { readonly least: number; readonly most: number }): number[] {
  return Array.from({ length: most - least + 1 }, (_, at) => least + at);
}
