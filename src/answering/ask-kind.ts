import type { AnswerKind } from "../knowledge/article.ts";
import { wordsOf } from "../knowledge/words.ts";

/** What kind of answer a question asks for. */
export type AskKind =
  | "when"
  | "weekday"
  | "year"
  | "where"
  | "who"
  | "how-many"
  | "how-much"
  | "how-long"
  | "what-time"
  | "phone"
  | "how-to"
  | "list"
  | "yes-no"
  | "why"
  | "other";

/** First match wins, so the narrow ones stand first. Tried on lower-case words joined by single spaces. */
const PATTERNS: readonly (readonly [AskKind, RegExp])[] = [
  [
    "phone",
    /\b(?:(?:phone|telephone|tel|contact|mobile) (?:number|no)|whats the number|what is the number|number (?:for|of)|hotline|email|e mail)\b/,
  ],
  ["how-many", /\b(?:how many|number of|hw many)\b/],
  [
    "how-much",
    /\b(?:how much|what (?:does|did|will) (?:it|this|they|that) cost|cost of|price of|whats the cost|what is the cost|budget)\b/,
  ],
  ["how-long", /\b(?:how long|since when|for how long)\b/],
  ["what-time", /\b(?:what time|opening (?:hours|times)|open(?:ing)? (?:on|at)|what hours)\b/],
  ["weekday", /\b(?:day of the week|weekday)\b/],
  ["year", /\b(?:what|which|wat|wich) (?:calendar )?(?:year|yr)\b/],
  [
    "when",
    /\b(?:when|wen|whens|what (?:date|day|year|month)|wat (?:date|day|year)|which (?:date|day|year|month)|(?:start|launch) date|date (?:of|when))\b/,
  ],
  [
    "where",
    /\b(?:where|wheres|whereabouts|were abouts|wherabouts|what (?:street|road|address|building|area|town|place)|which (?:street|road|building|area|town|place)|address of|address)\b/,
  ],
  [
    "how-to",
    /\b(?:how (?:do|can|could|would|should) (?:i|we|you|my|people|someone|residents)|how to|can (?:i|we|my)|could i|may i|do i (?:need|have)|where (?:can|do) i (?:get|buy|apply|report|register|pay)|am i (?:allowed|able)|should i|help me)\b/,
  ],
  [
    "list",
    /\b(?:which (?:organisations|organizations|partners|agencies|bodies|groups)|who are the|list|what are the (?:priorities|aims|goals|issues|partners)|what organisations)\b/,
  ],
  ["who", /\b(?:who|whos|whose|whom|name of)\b/],
  ["why", /\b(?:why|how come|what for|reason)\b/],
  [
    "yes-no",
    /^(?:(?:so|and|but|ok|hi|hello|please) )?(?:is|are|was|were|will|would|do|does|did|has|have|had|can|could|should|isnt|arent|wont|dont|didnt)\b/,
  ],
];

/** The kind of answer asked for, from the words of a question in order. */
export function askKind(words: readonly string[]): AskKind {
  const text = words.join(" ");
  return PATTERNS.find(([, pattern]) => pattern.test(text))?.[0] ?? "other";
}

/** The kinds of holding that answer each kind of question; those not named are answered by any sentence. */
export const ANSWERED_BY: Partial<Record<AskKind, readonly AnswerKind[]>> = {
  when: ["date"],
  weekday: ["date"],
  year: ["date"],
  where: ["place"],
  who: ["person", "organisation"],
  list: ["organisation"],
  "how-many": ["number"],
  "how-much": ["money"],
  "how-long": ["duration", "date"],
  "what-time": ["time"],
  phone: ["phone"],
};

/** What the words of a holding must show besides being of the kind: a day's name, a year, a sum in figures. */
export const SHOWN_BY: Partial<Record<AskKind, RegExp>> = {
  weekday: /day\b/,
  year: /\b\d{4}\b/,
  "how-much": /\d/,
};

/** Whether a text asks for something that can be told, by the words it is asked with. */
export function isQuestion(text: string): boolean {
  return askKind(wordsOf(text)) !== "other";
}
