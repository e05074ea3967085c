const SORT_CODE = "[sort code]";
const ACCOUNT = "[account number]";
const NATIONAL_INSURANCE = "[National Insurance number]";
const SECURITY_CODE = "[security code]";

/** QQ 12 34 56 C, with or without spaces, dots or dashes. */
const NI_NUMBER = /(?<![\p{L}\p{N}])[a-z][ .-]?[a-z](?:[ .-]{0,2}\d{2}){3}[ .-]{0,2}[a-d](?![\p{L}\p{N}])/giu;
/** The same without its last letter is only one when it is called one. */
const NI_CALLED =
  /(\b(?:national insurance|nat ins|ni|nino)\b(?: (?:number|no\.?|num))?(?: is|:| -)? ?)[a-z]{2}(?:[ .-]{0,2}\d{2}){3}(?!\d)/gi;
const IBAN =
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){3,7}(?:[ -]?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/gu;
const IBAN_SMALL = /(?<![\p{L}\p{N}])[a-z]{2}\d{2}[a-z]{4}\d{10,22}(?![\p{L}\p{N}])/gu;
/** SMITH 811205 J99AB: five letters of a name, a birthday, initials. */
const DRIVING_LICENCE = /(?<![\p{L}\p{N}])[a-z9]{5}[ -]?\d{6}[ -]?[a-z9]{2}\d[a-z]{2}(?![\p{L}\p{N}])/giu;
const SORT_CODE_CALLED =
  /(\bsort[ -]?code\b(?: (?:number|no\.?))?(?: is| was|:| -|=)? ?)\d{2}([ .–-]?)\d{2}\2\d{2}(?!\d)/gi;
const ACCOUNT_CALLED =
  /(\b(?:account|acct?|a\/c)\b\.?(?: (?:number|no\.?|num))?(?: is| was|:| -|=)? ?)\d(?:[ -]?\d){5,9}(?!\d)/gi;
const SORT_CODE_SHAPE = /(?<![\d./-]|\d )(\d{2})([–-])(\d{2})\2(\d{2})(?![\d/-]| ?\d{4}\b)/g;
const SECURITY =
  /(\b(?:cvv2?|cvc2?|security code|pin)\b(?: (?:number|code|no\.?))?(?: is| was|:| -|=)? ?)\d{3,6}(?!\d)/gi;

/** The text with sort codes, account numbers, security codes, and National Insurance and driving licence numbers as words. */
export function redactBankDetails(text: string): string {
  return text
    .replace(NI_NUMBER, NATIONAL_INSURANCE)
    .replace(DRIVING_LICENCE, "[driving licence number]")
    .replace(NI_CALLED, `$1${NATIONAL_INSURANCE}`)
    .replace(IBAN, (found) => (/\d.*\d.*\d.*\d/.test(found) ? ACCOUNT : found))
    .replace(IBAN_SMALL, ACCOUNT)
    .replace(SORT_CODE_CALLED, `$1${SORT_CODE}`)
    .replace(SORT_CODE_SHAPE, (found, first: string, _dash: string, second: string) =>
      canBeDate(first, second) ? found : SORT_CODE,
    )
    .replace(ACCOUNT_CALLED, `$1${ACCOUNT}`)
    .replace(SECURITY, `$1${SECURITY_CODE}`);
}

/** 16-10-20 is a day, and 40-47-84 is none. */
function canBeDate(day: string, month: string): boolean {
  return Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
}
