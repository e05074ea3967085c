import { bodyOf } from "../knowledge/body-of.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { isStopWord } from "../knowledge/stop-words.ts";
import { wordsOf } from "../knowledge/words.ts";
import { askKind } from "./ask-kind.ts";
import type { Question } from "./question.ts";

/** What a conversation is about, so that a short question can lean on the one before. Plain JSON. */
export interface About {
  /** The last question that was understood, in words that stand alone. */
  readonly question: string;
  /** Id of the article that answered it. */
  readonly article?: string;
}

/** Points at something said before, or goes on from it. */
const LEANS =
  /^(?:and|but|so|ok|also|then|what about|how about|wot about)\b|\b(?:he|she|him|her|his|hers|they|them|their|theirs|it|its|there|that|those|one)\b/;
const PERSON = /\b(?:he|she|him|her|his|hers)\b/;
/** A question of stop words alone that is no longer than this only goes on from the last. */
const FEW_WORDS = 2;
/** More content words than this say what a question is about by themselves. */
const FEW_TERMS = 3;

/** Whether a question leans on what was said before. */
export function leansOnLast({ words, terms }: Question): boolean {
  return terms.length <= FEW_TERMS && (terms.length <= 1 || LEANS.test(words.join(" ")));
}

/** Whether a question means nothing by itself: it speaks of somebody without a name, or says no more than "and where". */
export function needsLast(question: Question): boolean {
  return pointsAtPerson(question) || (question.terms.length === 0 && question.words.length <= FEW_WORDS);
}

function pointsAtPerson({ words }: Question): boolean {
  return PERSON.test(words.join(" "));
}

/**
 * A question that leans on the last one, in words that stand alone: its own words, and those content words of the last
 * that it does not replace. "And Medway?" after "When was the Thanet task force launched?" asks about Medway's.
 */
export function joinQuestions(text: string, question: Question, about: About, knowledge: Knowledge): string {
  const { question: last, article } = about;
  const { articles, places } = knowledge;
  const subject = article === undefined ? undefined : bodyOf(articles.get(article));
  // "Where?" and "who is in it?" ask about the subject of the article, not about that of the last question.
  if (subject && question.terms.length === 0 && !pointsAtPerson(question)) return `${text} ${subject}`;
  const words = wordsOf(last);
  const named = question.places.length > 0;
  const kept = words.filter((word) => !isStopWord(word) && !(named && places.has(word)));
  const asksAnew = askKind(question.words) !== "other";
  const asked = asksAnew
    ? []
    : words.slice(
        0,
        words.findIndex((word) => !isStopWord(word)),
      );
  return [...asked, text, ...kept].join(" ");
}
