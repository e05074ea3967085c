/** When nobody is written to, by the clock of a place: from a time of day until another, maybe over midnight. */
export interface QuietHours {
  /** Minutes since midnight. */
  readonly from: number;
  readonly until: number;
  /** Such as "Europe/London". */
  readonly zone: string;
}

const FORM = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)(?: +(\S+))?$/;

/** The hours out of "21:00-08:00 Europe/London"; "none" for no quiet hours; undefined where the text is neither. */
export function readQuietHours(text: string): QuietHours | "none" | undefined {
  if (text === "none") return "none";
  const [, ...parts] = FORM.exec(text) ?? [];
  const [fromHour, fromMinute, untilHour, untilMinute] = parts.map(Number);
  const zone = parts[4] ?? "Europe/London";
  if (parts.length === 0 || !isZone(zone)) return undefined;
  return {
    from: (fromHour ?? 0) * 60 + (fromMinute ?? 0),
    until: (untilHour ?? 0) * 60 + (untilMinute ?? 0),
    zone,
  };
}

/** Whether nobody is to be written to at that time. */
export function isQuiet(hours: QuietHours | "none", at: Date): boolean {
  if (hours === "none") return false;
  const { from, until } = hours;
  const now = minutesOfDay(at, hours.zone);
  return from <= until ? now >= from && now < until : now >= from || now < until;
}

/** When the quiet hours end, as a clock shows it: "08:00". */
export function endOfQuiet({ until }: QuietHours): string {
  return [Math.floor(until / 60), until % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

function minutesOfDay(at: Date, timeZone: string): number {
  const clock = at.toLocaleTimeString("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" });
  const [hour, minute] = clock.split(":").map(Number);
  return (hour ?? 0) * 60 + (minute ?? 0);
}

function isZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat("en-GB", { timeZone });
    return true;
  } catch {
    return false;
  }
}
