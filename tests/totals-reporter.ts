import { writeFileSync } from "node:fs";
import Mocha from "mocha";

/** What the run of the tests came to, in mocha's own count. */
export interface Totals {
  readonly passes: number;
  readonly failures: number;
  /** What was still open long after the last test, in Node's names for it: "TCPServerWrap", "ChildProcess". */
  readonly leftOpen: readonly string[];
}

/** Milliseconds after the last test in which everything that the tests opened must be closed. */
const PATIENCE = "10000";

/**
 * Mocha's "spec" reporter, which also writes the totals into the file named by `--reporter-option totals=FILE`.
 * `--reporter-option patience=MILLISECONDS` is how long what the tests opened may stay open after them.
 */
export default function reportTotals(runner: Mocha.Runner, options: Mocha.MochaOptions): void {
  const { totals, patience = PATIENCE } = options.reporterOptions as { totals: string; patience?: string };
  const write = (leftOpen: readonly string[]) => {
    const { passes = 0, failures = 0 } = runner.stats ?? {};
    writeFileSync(totals, JSON.stringify({ passes, failures, leftOpen } satisfies Totals));
  };
  new Mocha.reporters.Spec(runner, options);
  runner.once("end", () => {
    write([]);
    // Comes about only when something keeps the process alive, which would otherwise wait for ever.
    const overdue = () => {
      write(process.getActiveResourcesInfo());
      process.exit(1);
    };
    setTimeout(overdue, Number(patience)).unref();
  });
}
