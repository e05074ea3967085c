import {
  GROUP_NAMES,
  type GroupName,
  type Safety,
  type SafetyClass,
  type SafetyPattern,
} from "../../safety.ts";
import { type Circumstances, readCircumstances } from "./circumstances.ts";
import { type CircumstanceMatchers, findSpans, hear, type Span } from "./hear.ts";
import { createLexicon, type Heard, type Matcher } from "./matcher.ts";
import { createRespell, type RespellTools } from "./respell.ts";
import { readSentences } from "./sentences.ts";

/** Taken off the rank of what is surely of its class. */
const BEFORE_ALL = 1_000;

/** A danger found in a message, and by which pattern: for editors and tests. */
export interface Found {
  readonly class: string;
  readonly rank: number;
  readonly pattern: string;
  readonly line: number;
}

interface Row {
  readonly matcher: Matcher;
  readonly pattern: SafetyPattern;
  readonly of: SafetyClass;
}

/** Finds every danger in a message, the first the one to answer. */
export function createFinder(safety: Safety, tools: RespellTools): (text: string) => Found[] {
  const lexicon = createLexicon();
  const rows = safety.classes.flatMap((of) =>
    of.patterns.map((pattern): Row => ({ matcher: lexicon.compile(pattern.pattern), pattern, of })),
  );
  const names = Object.keys(GROUP_NAMES) as GroupName[];
  const matchers = Object.fromEntries(
    names.map((name) => [name, lexicon.compile(safety.groups.get(name) ?? { kind: "any", of: [] })]),
  ) as CircumstanceMatchers;
  const respell = createRespell(new Set(lexicon.words.keys()), tools);
  const ranks = new Map(safety.classes.map(({ id, rank }) => [id, rank]));
  return (text) => {
    const sentences = readSentences(text, respell).map((sentence) => {
      const heard = hear(sentence, lexicon.words, matchers);
      return { heard, seen: readCircumstances(sentence, heard, matchers) };
    });
    const isEveryday = sentences.some(({ seen }) => seen.isEveryday);
    const isWhole = sentences.every(({ heard }) =>
      rows.some((row) => row.pattern.kind === "whole" && fillsAll(row, heard)),
    );
    const found = sentences.flatMap(({ heard, seen }) =>
      rows.flatMap((row) => {
        const { kind, text, line } = row.pattern;
        if (kind === "hints" && isEveryday) return [];
        if (kind === "whole" ? !isWhole || !fillsAll(row, heard) : !counts(row, heard, seen)) return [];
        const id = row.of.whenPast !== undefined && seen.isPast ? row.of.whenPast : row.of.id;
        const rank = (ranks.get(id) ?? 0) - (kind === "surely" ? BEFORE_ALL : 0);
        return [{ class: id, rank, pattern: text, line }];
      }),
    );
    return found.sort((a, b) => a.rank - b.rank);
  };
}

function counts({ matcher, pattern, of }: Row, heard: Heard, seen: Circumstances): boolean {
  return findSpans(matcher, heard).some(
    (span) => !seen.isDenied(span) && isSaidOfNow(pattern, of, span, seen),
  );
}

/** What is about the writer counts in a question and an "if" as well: nobody asks for fun what to do when he hits me. */
function isSaidOfNow(
  { kind }: SafetyPattern,
  { personal }: SafetyClass,
  span: Span,
  seen: Circumstances,
): boolean {
  if (kind === "always" || (personal && seen.isMine(span))) return true;
  return !seen.isTold && !seen.isAsked(span) && !seen.isSupposed(span);
}

/** Whether the pattern takes up all of a sentence but words that say little. */
function fillsAll({ matcher, pattern }: Row, heard: Heard): boolean {
  if (pattern.kind !== "whole") return false;
  return findSpans(matcher, heard).some(
    ({ from, to }) =>
      heard.isFiller.slice(0, from).every((filler) => filler) &&
      heard.isFiller.slice(to).every((filler) => filler),
  );
}
