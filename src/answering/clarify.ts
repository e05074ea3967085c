import { bodyOf } from "../knowledge/body-of.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Taught } from "../knowledge/read-questions.ts";
import type { Question } from "./question.ts";
import type { Ranking } from "./rank.ts";

/** Nobody reads more choices than this. */
const MOST_CHOICES = 4;
/** Sentences whose scores lie no further apart than this answer about equally well. */
const NEAR_SCORE = 2;
/** A taught question has to be this like, out of 1, to be offered. */
const LIKE_ENOUGH = 0.3;

/**
 * The bodies that a question may mean, when it names none and articles about several would answer: "Which task force?".
 * Empty where there is nothing to ask back.
 */
export function bodiesMeant(
  { bodies, places }: Question,
  { candidates }: Ranking,
  { articles }: Knowledge,
): string[] {
  const best = candidates[0];
  if (!best || bodies.length > 0 || places.length > 0) return [];
  const near = candidates.filter(({ score }) => score >= best.score - NEAR_SCORE);
  const meant = new Set(
    near.map(({ passage }) => bodyOf(articles.get(passage.article))).filter((body) => body !== undefined),
  );
  return meant.size < 2 || bodyOf(articles.get(best.passage.article)) === undefined
    ? []
    : [...meant].slice(0, MOST_CHOICES);
}

/** The questions that editors taught and that are likest to one that was not understood, two to four of them. */
export function questionsMeant({ taught }: Ranking, knowledge: Knowledge): string[] {
  const likely = knowledge.taught.entries
    .flatMap(({ taught: one }) => {
      const alike = one.kind === "answer" ? taught.answers.get(`${one.passage}/${one.sentence}`) : undefined;
      return alike && alike.wording >= LIKE_ENOUGH ? [{ one, belief: alike.wording + alike.share }] : [];
    })
    .sort((a, b) => b.belief - a.belief)
    .slice(0, MOST_CHOICES - 1);
  return likely.length < 2 ? [] : likely.map(({ one }) => asLabel(one));
}

function asLabel({ asks }: Taught): string {
  const [first = ""] = asks;
  return `${first.charAt(0).toUpperCase()}${first.slice(1).replace(/\?$/, "")}?`;
}
