import fc from "fast-check";
import { figures, within } from "./made-up.ts";

const gaps = fc.constantFrom("", " ", "-", ".", " - ");
const mobile = fc
  .tuple(
    fc.constantFrom("07", "+447", "00447", "+44 7", "+44 (0)7", "(07", "447", "0044 7"),
    figures(9),
    gaps,
    fc.constantFrom([3, 6], [4, 6], [5, 7], [2, 5], [3, 5, 7]),
  )
  .map(([start, rest, gap, cuts]) => {
    const parts = [0, ...cuts, 9].slice(0, -1).map((from, at, all) => rest.slice(from, all[at + 1] ?? 9));
    const first = start.startsWith("(") ? `${start}${parts[0]})` : `${start}${parts[0]}`;
    return [first, ...parts.slice(1)].join(gap === "" && start.startsWith("(") ? " " : gap);
  });
const landline = fc
  .tuple(
    fc.constantFrom("01622", "01634", "020", "0121", "01227", "+44 1622", "(01622)", "0161", "(020)"),
    figures(8),
    gaps,
  )
  .map(([code, rest, gap]) => {
    const length = /020|0121|0161/.test(code) ? (code.includes("020") ? 8 : 7) : 6;
    const own = rest.slice(0, length);
    return `${code}${gap}${own.slice(0, length - 4)}${gap}${own.slice(length - 4)}`;
  });
const abroad = fc
  .tuple(
    fc.constantFrom("+33 ", "+48", "+1 ", "0033 ", "+91-", "+353 "),
    figures(9),
    fc.constantFrom("", " ", "-"),
  )
  .map(([code, rest, gap]) => code + (rest.match(/\d{1,3}/g) ?? []).join(gap));

/** Telephone numbers, British and foreign. */
export const phone = within(
  fc.oneof(mobile, landline, abroad),
  "call me on @",
  "my number is @ thanks",
  "@",
  "They rang from @. What do I do?",
  "tel: @, ask for the manager",
  "text @ asap",
  "its @ if you need me",
  "there is an advert with @ on it",
  "I am 45 and my mobile is @",
);
