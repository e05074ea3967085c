/** What became of the messages of one run: all but the first have to be zero. */
export interface Tally {
  readonly acknowledged: number;
  /** Acknowledged, and not in the log or never answered. */
  readonly lost: number;
  /** In the log twice, answered twice, or shown twice. */
  readonly doubled: number;
  /** Before something that was said earlier. */
  readonly outOfOrder: number;
  /** Requests that broke off, or were answered with an error, where none may be. */
  readonly failed: number;
}

/** The sum of several tallies. */
export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = (name: keyof Tally): number => tallies.reduce((total, tally) => total + tally[name], 0);
  return {
    acknowledged: sum("acknowledged"),
    lost: sum("lost"),
    doubled: sum("doubled"),
    outOfOrder: sum("outOfOrder"),
    failed: sum("failed"),
  };
}

/** Everything but the acknowledged, for a test to compare with zeros. */
export function faultsOf({ lost, doubled, outOfOrder, failed }: Tally): Omit<Tally, "acknowledged"> {
  return { lost, doubled, outOfOrder, failed };
}

export const NO_FAULTS: Omit<Tally, "acknowledged"> = { lost: 0, doubled: 0, outOfOrder: 0, failed: 0 };

/** One line of the table. */
export function tallyLine(what: string, { acknowledged, lost, doubled, outOfOrder, failed }: Tally): string {
  const columns = [acknowledged, lost, doubled, outOfOrder, failed].map((value) =>
    String(value).padStart(13),
  );
  return `${what.padEnd(58)}${columns.join("")}`;
}

/** The head of the table. */
export const TALLY_HEAD = `${"".padEnd(58)}${["acknowledged", "lost", "doubled", "out of order", "failed"].map((name) => name.padStart(13)).join("")}`;
