import fc from "fast-check";
import { figures, letters, within, written } from "./made-up.ts";

const luhn = (start: string): string => {
  const sum = [...start].reverse().reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${start}${(10 - (sum % 10)) % 10}`;
};
const cardNumber = fc.oneof(
  fc
    .tuple(fc.constantFrom("4", "51", "55", "2221", "6011"), figures(15))
    .map(([start, rest]) => luhn((start + rest).slice(0, 15))),
  fc
    .tuple(fc.constantFrom("34", "37"), figures(13))
    .map(([start, rest]) => luhn((start + rest).slice(0, 14))),
);
const card = fc
  .tuple(cardNumber, fc.constantFrom("", " ", "-", "."))
  .map(([number, mark]) =>
    (number.length === 15
      ? [number.slice(0, 4), number.slice(4, 10), number.slice(10)]
      : (number.match(/\d{4}/g) ?? [])
    ).join(mark),
  );
/** Card numbers whose sum is right. */
export const cardNumbers = within(
  card,
  "my card is @",
  "@",
  "they took £40 from card @ yesterday",
  "card number: @.",
  "it says @, expires 09/28",
);

const sort = fc
  .tuple(figures(2), figures(2), figures(2), fc.constantFrom("-", " ", ""))
  .map(([a, b, c, mark]) => [a, b, c].join(mark));
/** Sort codes that are called one. */
export const sortCode = within(
  sort,
  "sort code @",
  "my sort code is @.",
  "sort-code: @ thanks",
  "Sort Code @, I think",
);
/** Account numbers. */
export const account = fc.oneof(
  within(
    figures(8).filter((number) => !/(?:19|20)\d\d/.test(number)),
    "account number 12 is not it, @ is",
    "@",
    "my account is @",
    "acc no @.",
    "account number: @",
  ),
  within(
    fc.tuple(figures(4), figures(4)).map((parts) => parts.join(" ")),
    "account number @",
    "my account is @.",
  ),
);
/** National Insurance numbers. */
export const nationalInsurance = within(
  written(
    fc
      .tuple(
        letters(2, "ABCEGHJKLMNPRSTWXYZ"),
        figures(2),
        figures(2),
        figures(2),
        letters(1, "ABCD"),
        fc.constantFrom("", " ", "-"),
      )
      .map(([start, a, b, c, end, mark]) => [start, a, b, c, end].join(mark)),
  ),
  "@",
  "my national insurance number is @",
  "NI number: @.",
  "they asked for @ on the phone",
);
