const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}";
const DAY = `(?:\\d{1,2}[ ./-]\\d{1,2}[ ./-](?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH},? \\d{2,4}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{6}|\\d{8})`;
const BORN =
  "(?:date of birth|birth ?date|birthday|d\\.?o\\.?b\\.?|born)(?: (?:is|was|on|the))*[ :=-]{1,3}(?:the )?";
const BIRTH_DATE = new RegExp(`\\b(${BORN})${DAY}(?!\\d)`, "giu");

/** The text with each day that is told as somebody's birthday as [date of birth]; other days stay. */
export function redactBirthDates(text: string): string {
  return text.replace(BIRTH_DATE, "$1[date of birth]");
}
