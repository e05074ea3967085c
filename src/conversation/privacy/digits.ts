import { isCard } from "./cards.ts";
import { cutAtDays, isDayInOne } from "./days.ts";

const PHONE = "[phone number]";
const CARD = "[card number]";
const ACCOUNT = "[account number]";
const OTHER = "[number]";

/** Figures with at most four spaces, dots, dashes, brackets or strokes between them. */
const RUN = /(?<!\p{N})[+(]{0,2}\d(?:[ .()/‐-―-]{0,4}\d)*(?!\p{N})/gu;
const GROUP = /(\+?\d+)([^\d+]*)/g;
/** A number that is told as one may be short: without its code, or with a figure missing. */
const CALLED =
  /\b(?:call|ring|phone|text|tel|telephone|mob|mobile|whatsapp|number|no|on|fax|ext)\b[ .:]{0,3}(?:(?:me|us|him|her|them|is|on|at|number|no)\b[ .:]{0,3}){0,3}$/i;
/** Free numbers to help lines, which are nobody's own. */
const HELP_LINE = /^116\d{3}$/;
const MONEY = /[£$€] ?$/;
/** A telephone number has at least this many figures where nothing says that it is one. */
const SHORTEST = 9;
const SHORTEST_CARD = 13;
/** How cards and telephone numbers begin. */
const CAN_BEGIN = /^[+02-7]/;
/** No card or telephone number is longer. */
const LONGEST = 19;

interface Group {
  readonly figures: string;
  /** What stands behind it. */
  readonly gap: string;
}

/** The text with telephone and card numbers, and other long numbers, as words in brackets. Days, years and sums stay. */
export function redactDigits(text: string): string {
  return cutAtDays(text)
    .map((part, at, parts) => (at % 2 === 1 ? part : redactRuns(part, parts[at - 1] ?? "")))
    .join("");
}

function redactRuns(text: string, before: string): string {
  return text.replace(RUN, (run, at: number) => {
    const lead = (before + text.slice(0, at)).slice(-40);
    if (MONEY.test(lead)) return run;
    const opening = /^[(]+(?=\+?\d)/.exec(run)?.[0] ?? "";
    const groups = [...run.slice(opening.length).matchAll(GROUP)].map(([, figures = "", gap = ""]) => ({
      figures,
      gap,
    }));
    // Figures tied to letters, as in a postcode, are only looked at for a whole number: "tel07700900123".
    const isTied = /\p{L}$/u.test(lead) || /^\p{L}/u.test(text.slice(at + run.length, at + run.length + 2));
    const left = redactGroups(groups, isTied ? undefined : lead);
    return left.startsWith("[") ? left : opening + left;
  });
}

/** Takes the longest card or telephone number that begins at each group; what is left between them is judged by itself. */
function redactGroups(groups: readonly Group[], lead: string | undefined): string {
  let out = "";
  let rest: Group[] = [];
  for (let at = 0; at < groups.length; ) {
    const found = numberAt(groups, at);
    if (!found) {
      rest.push(groups[at] as Group);
      at++;
      continue;
    }
    out += judge(rest, lead) + found.mark;
    rest = [];
    at += found.groups;
    out += closing(groups[at - 1]?.gap ?? "");
  }
  return out + judge(rest, lead);
}

function numberAt(groups: readonly Group[], from: number): { mark: string; groups: number } | undefined {
  if (!CAN_BEGIN.test(groups[from]?.figures ?? "")) return undefined;
  let figures = "";
  let found: { mark: string; groups: number } | undefined;
  for (let count = 1; from + count <= groups.length; count++) {
    figures += groups[from + count - 1]?.figures ?? "";
    if (figures.length > LONGEST) break;
    if (
      figures.length >= SHORTEST_CARD &&
      isCard(groups.slice(from, from + count).map((group) => group.figures))
    )
      return { mark: CARD, groups: count };
    if (isTelephone(figures)) found = { mark: PHONE, groups: count };
  }
  return found;
}

/** British numbers with their code, with or without the nought or the code of the country; any number with a plus. */
const TELEPHONE = /^(?:0[1-9]\d{8,9}|\+\d{8,16}|00[1-9]\d{8,14}|440?[1-9]\d{8,9}|7\d{9})$/;
const SHORTEST_TELEPHONE = 9;

function isTelephone(figures: string): boolean {
  return figures.length >= SHORTEST_TELEPHONE && TELEPHONE.test(figures);
}

function judge(groups: readonly Group[], lead: string | undefined): string {
  const text = groups.map(({ figures, gap }) => figures + gap).join("");
  const figures = groups.map((group) => group.figures).join("");
  const mark = lead === undefined ? undefined : markFor(groups, figures, text, lead);
  return mark === undefined ? text : mark + closing(groups.at(-1)?.gap ?? "");
}

function markFor(groups: readonly Group[], figures: string, text: string, lead: string): string | undefined {
  const length = figures.replace("+", "").length;
  if (length >= 6 && CALLED.test(lead) && !HELP_LINE.test(figures) && !isDayInOne(figures)) return PHONE;
  if (length === 8 && groups.length === 1 && !isDayInOne(figures)) return ACCOUNT;
  if (length === 8 && /^0\d{3} \d{4}\b/.test(text)) return PHONE;
  if (length < SHORTEST || areYears(groups) || isDecimal(text)) return undefined;
  // "10 20 30 40 50" is a list, and "01 23 45 67 8" a number.
  if (groups.length > 1 && !figures.startsWith("0") && groups.every((group) => group.figures.length <= 2))
    return undefined;
  if (figures.startsWith("0")) return PHONE;
  return length <= 12 && groups.length > 1 && !text.includes("/") ? PHONE : OTHER;
}

function areYears(groups: readonly Group[]): boolean {
  return groups.every(({ figures }) => /^(?:19|20)\d{2}$/.test(figures));
}

function isDecimal(text: string): boolean {
  return /^(?:0|[1-9]\d{0,2})\.\d+\D*$/.test(text);
}

/** The space or bracket behind a number that is not part of it. */
function closing(gap: string): string {
  return gap.replace(/^[.()/‐-―-]+(?= |$)/, "");
}
