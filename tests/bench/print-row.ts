/** Prints the smallest, median and greatest of several runs beside the target. */
export function printRow(what: string, values: readonly number[], unit: string, target?: number): void {
  const sorted = values.toSorted((a, b) => a - b);
  const [least, median, most] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)].map(
    (value) => (value ?? Number.NaN).toFixed(unit === "ms" && (value ?? 0) < 10 ? 2 : 0),
  );
  const aim = target === undefined ? "" : `   target ${target} ${unit}`;
  process.stdout.write(`${what.padEnd(44)} ${least} / ${median} / ${most} ${unit}${aim}\n`);
}
