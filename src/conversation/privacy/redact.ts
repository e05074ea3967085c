import { redactAddresses } from "./addresses.ts";
import { redactBankDetails } from "./bank-details.ts";
import { redactBirthDates } from "./birth-dates.ts";
import { redactDigits } from "./digits.ts";
import { redactEmails } from "./emails.ts";
import { redactNames } from "./names.ts";
import { plainCharacters } from "./plain-characters.ts";
import { redactPlates } from "./plates.ts";
import { redactSpelledNumbers } from "./spelled-numbers.ts";
import { redactUserNames } from "./user-names.ts";

/** In this order: what is tied to a word such as "sort code" first, then what is known by its shape alone. */
const STEPS = [
  redactEmails,
  redactUserNames,
  redactBirthDates,
  redactBankDetails,
  redactDigits,
  redactSpelledNumbers,
  redactPlates,
  redactAddresses,
  redactNames,
];

/**
 * A text without what tells who or where somebody is: names, telephone numbers, emails, postcodes, addresses, number
 * plates, birthdays, names used online, card, account, sort code and National Insurance numbers each become a word in brackets, such as [name].
 * Nothing that residents typed is stored or logged without it. Doing it twice changes nothing more.
 */
export function redact(text: string): string {
  const plain = plainCharacters(text);
  const left = STEPS.reduce((left, step) => step(left), plain);
  return left === plain ? text : left;
}
