import type { Counted } from "../../../site-wording.ts";

/** The wording with its gaps, such as {count}, filled in; numbers as the language writes them: 9,000. */
export function fillIn(wording: string, values: Readonly<Record<string, number>>, language: string): string {
  return wording.replace(/\{(\w+)\}/g, (gap, name: string) => values[name]?.toLocaleString(language) ?? gap);
}

/** The wording for a number, in the form that the language has for it. */
export function countOf(forms: Counted, count: number, language: string): string {
  const form = new Intl.PluralRules(language).select(count);
  return fillIn(forms[form] ?? forms.other, { count }, language);
}

/** A day such as 2020-10-16 in words: "16 October 2020". */
export function dayInWords(day: string, language: string): string {
  const style = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  const date = new Date(day);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(language, style).format(date);
}
