/** A day in figures: 16/10/2020, 16.10.20, 2020-10-16, 16 10 2020, 16102020. */
const WITH_MARKS =
  /(?<!\d)(?:(\d{1,2})([./-])(\d{1,2})\2(?:\d{4}|\d{2})|(\d{1,2}) (\d{1,2}) (?:19|20)\d{2}|(?:19|20)\d{2}([./-])(\d{1,2})\6(\d{1,2}))(?!\d|[./-]\d)/g;
/** Behind a figure it is part of a longer number, unless that is a time. */
const GOES_ON = /\d\)?[ ./-]$/;
const TIME = /(?:^|[^\d])\d{1,2}[:.]\d{2} $/;
const IN_ONE = /^(?:(\d{2})(\d{2})(?:19|20)\d{2}|(?:19|20)\d{2}(\d{2})(\d{2}))$/;

/** Cuts a text at the days that stand in it in figures: every second part, from the second on, is a day. */
export function cutAtDays(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(WITH_MARKS)) {
    const [whole, day, , month, spacedDay, spacedMonth, , isoMonth, isoDay] = match;
    if (!areDayAndMonth(day ?? spacedDay ?? isoDay, month ?? spacedMonth ?? isoMonth)) continue;
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    if (GOES_ON.test(before) && !TIME.test(before)) continue;
    parts.push(text.slice(from, match.index), whole);
    from = match.index + whole.length;
  }
  return [...parts, text.slice(from)];
}

/** Whether eight figures in one are a day: 16102020 or 20201016. */
export function isDayInOne(figures: string): boolean {
  const match = IN_ONE.exec(figures);
  return match !== null && areDayAndMonth(match[1] ?? match[4], match[2] ?? match[3]);
}

function areDayAndMonth(day = "", month = ""): boolean {
  const [a, b] = [Number(day), Number(month)];
  return a >= 1 && b >= 1 && a <= 31 && b <= 31 && Math.min(a, b) <= 12;
}
