const SHAPES = [
  // 12:30 16/10/2020, 16/10/2020, 16.10.2020: day first, with or without a time before or after it
  /^(?:(?<hour>\d{1,2}):(?<minute>\d{2})\s+)?(?<day>\d{1,2})[/.](?<month>\d{1,2})[/.](?<year>\d{4})(?:\s+\d{1,2}:\d{2})?$/,
  // 2020-10-16, 2020-10-16 12:30, 2020-10-16T12:30:00Z
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ](?<hour>\d{2}):(?<minute>\d{2})(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/,
];

/** The day a British or ISO date names, as ISO 8601 (2020-10-16); undefined where it names none that exists. */
export function readBritishDate(text: string): string | undefined {
  for (const shape of SHAPES) {
    const parts = shape.exec(text.trim())?.groups;
    if (parts) return existingDay(Number(parts.year), Number(parts.month), Number(parts.day));
  }
  return undefined;
}

function existingDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const parts = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return parts.join() === [year, month, day].join() ? date.toISOString().slice(0, 10) : undefined;
}
