import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { loadavg } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { drawPage } from "./draw-page.ts";
import { ENGINES } from "./engines.ts";

/** What one engine did over so many texts. */
export interface Measured {
  readonly engine: string;
  readonly size: number;
  /** Seconds to build, or to load. */
  readonly seconds: number;
  /** Growth of resident memory. */
  readonly megabytes: number;
  readonly asked: number;
  /** Milliseconds a question. */
  readonly median: number;
  readonly p99: number;
  /** Share of questions whose text was first, and among the first five. */
  readonly first: number;
  readonly five: number;
  /** Load of the machine, mean of the last minute, when it ended. */
  readonly load: number;
}

const CHILD = join(import.meta.dirname, "../search-child.ts");
/** How many questions an engine is asked: many of one that is fast, few of one that takes seconds for each. */
const QUESTIONS = 1_000;
const FEW_QUESTIONS: Readonly<Record<string, (size: number) => number>> = {
  minisearch: (size) => (size > 10_000 ? 50 : 300),
  "@orama/orama": (size) => (size > 10_000 ? 50 : 300),
  flexsearch: (size) => (size > 10_000 ? 200 : 500),
  "fuse.js": (size) => Math.max(3, Math.min(50, 100_000 / size)),
};
/** Longer than this for one engine is given up. Milliseconds. */
const PATIENCE = 600_000;

/** Measures this project and its peers over texts made from a file of sentences; prints a table, and writes a page. */
export async function benchSearch(sentences: string, sizes: readonly number[], html?: string): Promise<void> {
  const all: Measured[] = [];
  write("engine           texts  median ms   p99 ms  first  in five  build s  growth MB  asked  load");
  for (const size of sizes) {
    for (const engine of [...Object.keys(ENGINES), "ours-load"]) {
      const measured = await measure(engine, size, sentences);
      if (measured) all.push(measured);
      write(
        measured
          ? row(measured)
          : `${engine} over ${size} texts was given up after ${PATIENCE / 60_000} minutes`,
      );
    }
  }
  if (html !== undefined) await writeFile(html, drawPage(all));
}

async function measure(engine: string, size: number, sentences: string): Promise<Measured | undefined> {
  const questions = FEW_QUESTIONS[engine]?.(size) ?? QUESTIONS;
  const words = [String(size), String(questions), sentences];
  const folder = engine === "ours-load" ? await runChild(["ours-keep", ...words]) : undefined;
  const printed = await runChild([engine, ...words, ...(folder ? [folder] : [])]);
  return printed === undefined ? undefined : { ...JSON.parse(printed), load: loadavg()[0] ?? 0 };
}

async function runChild(words: readonly string[]): Promise<string | undefined> {
  const run = promisify(execFile);
  const options = { timeout: PATIENCE, maxBuffer: 1e6 };
  const { stdout } = await run(process.execPath, ["--expose-gc", CHILD, ...words], options).catch(
    (error: unknown) => {
      if ((error as { killed?: boolean }).killed) return { stdout: undefined };
      throw error;
    },
  );
  return stdout;
}

function row({ engine, size, median, p99, first, five, seconds, megabytes, asked, load }: Measured): string {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  const cells: readonly (readonly [string, number])[] = [
    [String(size), 8],
    [median.toFixed(2), 11],
    [p99.toFixed(2), 9],
    [percent(first), 8],
    [percent(five), 8],
    [seconds.toFixed(2), 8],
    [megabytes.toFixed(0), 10],
    [String(asked), 7],
    [load.toFixed(1), 6],
  ];
  return engine.padEnd(14) + cells.map(([text, width]) => text.padStart(width)).join("");
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}
