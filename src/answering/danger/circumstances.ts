import type { GroupName } from "../../safety.ts";
import { type CircumstanceMatchers, findSpans, type Span } from "./hear.ts";
import type { Heard } from "./matcher.ts";
import type { Sentence } from "./sentences.ts";

/** In what light the words of a span are said. */
export interface Circumstances {
  isDenied(span: Span): boolean;
  isAsked(span: Span): boolean;
  isSupposed(span: Span): boolean;
  /** Whether the sentence is about a film, the news, a court. */
  readonly isTold: boolean;
  /** Whether the sentence tells of something that is over. */
  readonly isPast: boolean;
  /** Whether the writer is part of what is said. */
  isMine(span: Span): boolean;
  readonly isEveryday: boolean;
}

/** A list of three ("stabbed, robbed or attacked") has commas too: only before these does a comma begin something new. */
const BEGINS_ANEW = new Set(
  "i my me we our he she they it there someone somebody a the this his her".split(" "),
);

/** Reads in what light a sentence says things; each is worked out only when it is asked for. */
export function readCircumstances(
  sentence: Sentence,
  heard: Heard,
  matchers: CircumstanceMatchers,
): Circumstances {
  const found = new Map<GroupName, readonly Span[]>();
  const spans = (name: GroupName): readonly Span[] => {
    const known = found.get(name) ?? findSpans(matchers[name], heard);
    found.set(name, known);
    return known;
  };
  const onlyFillers = (from: number, to: number): boolean =>
    heard.isFiller.slice(from, to).every((filler) => filler);
  const turnsBetween = (from: number, to: number): boolean =>
    [...sentence.breaks].some(
      (place) => place > from && place <= to && BEGINS_ANEW.has(sentence.words[place] ?? ""),
    );
  const isOpening = (place: number): boolean => {
    let start = place;
    while (start > 0 && matchers.opener.firsts.has(heard.ids[start - 1] ?? 0)) start--;
    return start === 0 || [...sentence.breaks].some((each) => each >= start && each <= place);
  };
  const asksForHelp = (place: number): boolean =>
    spans("help").some(({ from, to }) => from <= place && place < to);
  return {
    isDenied: ({ from }) => spans("denied").some((no) => no.to <= from && onlyFillers(no.to, from)),
    isAsked: (span) =>
      spans("asked").some(
        ({ from, to }) =>
          from <= span.from && isOpening(from) && !asksForHelp(from) && !turnsBetween(to - 1, span.from),
      ),
    isSupposed: (span) =>
      spans("supposed").some(({ from, to }) => from < span.to && !turnsBetween(to - 1, span.from)),
    isMine: (span) => spans("mine").some(({ from }) => from >= span.from && from < span.to),
    get isTold() {
      return spans("told").length > 0;
    },
    get isPast() {
      return spans("past").length > 0 && spans("now").length === 0;
    },
    get isEveryday() {
      return spans("everyday").length > 0;
    },
  };
}
