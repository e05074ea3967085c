import type { ArchiveFigure } from "./figures.ts";

/** What an archive of so many passages costs, and whether it is larger than any that was measured. */
export interface ArchiveCost {
  /** Seconds of a core for one question. */
  readonly question: number;
  readonly megabytes: number;
  readonly isExtrapolated: boolean;
}

/** Between two sizes that were measured it lies on a straight line; beyond the greatest the last line goes on. */
export function archiveCost(archive: readonly ArchiveFigure[], passages: number): ArchiveCost {
  const rows = archive.toSorted((a, b) => a.passages - b.passages);
  const above = rows.findIndex((row) => row.passages >= passages);
  const upper = Math.max(1, above === -1 ? rows.length - 1 : above);
  const [low, high] = [rows[upper - 1] as ArchiveFigure, rows[upper] as ArchiveFigure];
  const part = (passages - low.passages) / (high.passages - low.passages);
  const between = (from: number, to: number): number => Math.max(0, from + (to - from) * part);
  return {
    question: between(low.question, high.question) / 1_000,
    megabytes: between(low.megabytes, high.megabytes),
    isExtrapolated: above === -1,
  };
}
