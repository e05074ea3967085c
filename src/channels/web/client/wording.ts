/** The wording with its gaps, such as {count}, filled in; numbers as the page's language writes them: 9,000. */
export function fillIn(wording: string, values: Readonly<Record<string, number>>): string {
  return wording.replace(
    /\{(\w+)\}/g,
    (gap, name: string) => values[name]?.toLocaleString(document.documentElement.lang) ?? gap,
  );
}

/** The wording for a number, in the form that the page's language has for it. */
export function countOf(
  forms: Readonly<Record<string, string>> & { readonly other: string },
  count: number,
): string {
  const form = new Intl.PluralRules(document.documentElement.lang).select(count);
  return fillIn(forms[form] ?? forms.other, { count });
}

/** A day such as 2020-10-16 in words: "16 October 2020". */
export function dayInWords(day: string): string {
  const style = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  const date = new Date(day);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(document.documentElement.lang, style).format(date);
}
