import type { Contact, Reply } from "../../reply.ts";
import { type DrawingWords, fill } from "../../wording.ts";
import { markUp } from "./markup.ts";
import { articlesOf, originOf, says } from "./telling.ts";

/** A telephone number as it is written: an emergency or helpline number, one that begins with a nought, or "press 55". */
const NUMBER =
  /(?<![\d.,/])(?:(?<=press )55|999|101|111|112|105|119|18000|116 ?\d{3}|0\d(?:[ -]?\d){7,9})(?![\d/]|[.,]\d)/g;
const ADDRESS = /\s*\(?\bhttps?:\/\/[^\s)]+\)?/g;

/** A reply as it is read aloud: no link, no marks, each telephone number digit by digit, and what can be said next. */
export function drawSpeech(reply: Reply, words: DrawingWords): string {
  const { text, contacts, sources, suggestions } = reply;
  const said = markUp(text, "plain");
  const parts = [
    said,
    ...contacts.map((contact) => sayContact(contact, said, words)),
    ...articlesOf(sources).map((source) => fill(words.say_source, { source: originOf(source, words) })),
    suggestions.length > 0 ? fill(words.say_one_of, { choices: sayChoices(suggestions, words) }) : "",
  ];
  const numbers = contacts.flatMap(({ number, text: textNumber }) => [number, textNumber]);
  return parts
    .filter((part) => part !== "")
    .map((part) => speakable(part, numbers))
    .join("\n");
}

function sayContact(
  { name, number, text, for: purpose }: Contact,
  said: string,
  words: DrawingWords,
): string {
  const ways = [
    number && !says(said, number) && fill(words.say_call, { name, number }),
    text && !says(said, text) && fill(words.say_text, { name, number: text }),
  ].filter(Boolean);
  const isReached = number !== undefined || text !== undefined;
  return isReached ? ways.join(" ") : `${name}. ${purpose}`;
}

function sayChoices(choices: readonly string[], { or }: DrawingWords): string {
  const spoken = choices.map((choice) => choice.replace(/[?.!]+$/, ""));
  const last = spoken.at(-1) as string;
  return spoken.length === 1 ? last : `${spoken.slice(0, -1).join(", ")}, ${or} ${last}`;
}

/** Without addresses, which nobody can note down, and with digits that a voice does not make a sum of. */
function speakable(text: string, numbers: readonly (string | undefined)[]): string {
  const known = numbers.filter((number) => number !== undefined).toSorted((a, b) => b.length - a.length);
  const spelt = known.reduce(
    (told, number) => {
      const asItStands = number.replace(/[^\d ]/g, "\\$&");
      return told.replace(new RegExp(`(?<!\\d)${asItStands}(?!\\d)`, "g"), digitByDigit);
    },
    text.replace(ADDRESS, ""),
  );
  return spelt
    .replace(NUMBER, digitByDigit)
    .replace(/^- /gm, "")
    .replace(/ +([.,])/g, "$1")
    .trim();
}

/** "0800 555 111" as "0 8 0 0, 5 5 5, 1 1 1". */
function digitByDigit(number: string): string {
  return number
    .split(/[ -]/)
    .map((group) => [...group.replace(/[^\d+]/g, "")].join(" "))
    .join(", ");
}
