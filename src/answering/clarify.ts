import { bodyOf } from "../knowledge/body-of.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { sentenceKey } from "./learn-taught.ts";
import type { Question } from "./question.ts";
import type { Ranking } from "./rank.ts";

/** Nobody reads more choices than this. */
const MOST_CHOICES = 4;
/** Sentences whose scores lie no further apart than this answer about equally well. */
const NEAR_SCORE = 2;
/** A sentence has to answer with at least this belief, out of 1, for a question after it to be offered. */
const LIKELY_ENOUGH = 0.08;

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
  const likely = [...taught.values()]
    .flatMap(({ answers }) => [...answers])
    .filter(([, belief]) => belief >= LIKELY_ENOUGH)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_CHOICES - 1);
  return likely.length < 2 ? [] : likely.flatMap(([key]) => labelOf(key, knowledge) ?? []);
}

/** The first question that was taught for a sentence, as a choice to press. */
function labelOf(key: string, { taught }: Knowledge): string | undefined {
  const one = taught.find(
    (entry) => entry.kind === "answer" && sentenceKey(entry.passage, entry.sentence) === key,
  );
  const [first = ""] = one?.asks ?? [];
  return one && `${first.charAt(0).toUpperCase()}${first.slice(1).replace(/\?$/, "")}?`;
}
