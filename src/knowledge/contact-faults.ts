import { readBritishDate } from "./british-date.ts";

/** What is wrong with a value, to stand behind the name of its field: "is not text"; undefined when it will do. */
export type Fault = (value: unknown) => string | undefined;

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Digits with single spaces, as residents read it: 0800 555 111, +44 1622 602000, 999. */
const NUMBER = /^\+?\d{1,5}(?: \d{1,6}){0,5}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** The most words in a sentence that residents read. */
const MOST_WORDS = 25;

/** Not text, or none at all. */
export const textFault: Fault = (value) =>
  typeof value === "string" && value.trim() !== "" ? undefined : "is not text";

/** Not small letters, figures and dashes. */
export const idFault: Fault = (value) =>
  textFault(value) ?? (ID.test(String(value)) ? undefined : "is not an id");

/** Not text, a sentence too long to read, or HTML. */
export const sentenceFault: Fault = (value) => {
  if (textFault(value)) return "is not text";
  const sentences = String(value).split(/[.?!:]\**\s/);
  const longest = Math.max(...sentences.map((sentence) => sentence.trim().split(/\s+/).length));
  if (longest > MOST_WORDS) return `has a sentence of ${longest} words`;
  return /<\/?[a-z!]/i.test(String(value)) ? "holds HTML" : undefined;
};

/** Not a telephone number in quotation marks. */
export const numberFault: Fault = (value) => {
  // YAML reads an unquoted 000 as the number 0.
  if (typeof value === "number") return "is not in quotation marks, so YAML may have changed it";
  return textFault(value) ?? (NUMBER.test(String(value)) ? undefined : "is not a telephone number");
};

/** Not a web address that begins with https. */
export const webFault: Fault = (value) => {
  const address = typeof value === "string" && URL.canParse(value) ? new URL(value) : undefined;
  return address?.protocol === "https:" ? undefined : "is not a web address";
};

/** Not a list of texts. */
export const textsFault: Fault = (value) => {
  // An unquoted 101 is a number to YAML; as one of the ways to ask it does no harm.
  const isText = (item: unknown): boolean => typeof item === "number" || textFault(item) === undefined;
  return Array.isArray(value) && value.length > 0 && value.every(isText)
    ? undefined
    : "is not a list of texts";
};

/** Not a day as 2027-05-31. */
export const dayFault: Fault = (value) =>
  DAY.test(String(value)) && readBritishDate(String(value)) ? undefined : "is not a day";

/** A day, a month, a year, or the word undated. */
export const checkedFault: Fault = (value) => {
  const [year, month = "01", day = "01", ...rest] = String(value).split("-");
  const isDay = rest.length === 0 && dayFault(`${year}-${month}-${day}`) === undefined;
  return value === "undated" || isDay ? undefined : "is not a day, month or year";
};

/** Anything but true. */
export const trueFault: Fault = (value) => (value === true ? undefined : "is not true");
