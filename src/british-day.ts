const STYLE = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;

/** Made once: making one takes longer than a hundred days written with it. */
const format = new Intl.DateTimeFormat("en-GB", STYLE);

/** A day (2020-10-16) as residents read it: 16 October 2020. */
export function britishDay(isoDay: string): string {
  const [year, month, day] = isoDay.split("-").map(Number);
  return format.format(new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1)));
}
