import type { Pattern } from "../../safety.ts";
import { expandContraction } from "./contractions.ts";
import { formsOf } from "./word-forms.ts";

/** A sentence as numbers, ready to be matched. */
export interface Heard {
  /** Each word's number in the lexicon; 0 for a word that no pattern has. */
  readonly ids: readonly number[];
  readonly isFiller: readonly boolean[];
  readonly isStop: readonly boolean[];
  /** The numbers that occur. */
  readonly present: ReadonlySet<number>;
  /** Where a group that begins at a place can end, once found out. */
  readonly memo: Map<Matcher, (readonly number[] | undefined)[]>;
}

/** A pattern made ready. */
export interface Matcher {
  /** Every place behind a match that begins exactly at a place. */
  ends(heard: Heard, at: number): readonly number[];
  /** The numbers of the words that it can begin with. */
  readonly firsts: ReadonlySet<number>;
  /** Sets of numbers of which each must have one in the sentence. */
  readonly needs: readonly ReadonlySet<number>[];
}

export interface Lexicon {
  readonly words: ReadonlyMap<string, number>;
  compile(pattern: Pattern): Matcher;
}

/** "..." stands for up to this many words that say something. */
const LONGEST_GAP = 4;
/** Between two parts there may be this many words that say little, and in a gap too. */
const MOST_FILLERS = 6;
/** Figures that text-speak uses for words. */
const SOUNDS_LIKE = new Map([
  ["to", ["2"]],
  ["for", ["4"]],
]);
const NONE: readonly number[] = [];

/** Compiles patterns that share one list of words; a group that many patterns name is compiled once. */
export function createLexicon(): Lexicon {
  const words = new Map<string, number>();
  const compiled = new Map<Pattern, Matcher>();
  const number = (word: string): number => {
    const known = words.get(word) ?? words.size + 1;
    words.set(word, known);
    return known;
  };
  const compile = (pattern: Pattern): Matcher => {
    const matcher = compiled.get(pattern) ?? create(pattern);
    compiled.set(pattern, matcher);
    return matcher;
  };
  const create = (pattern: Pattern): Matcher => {
    switch (pattern.kind) {
      case "word":
        return compileWord(pattern.word, pattern.anyForm, number);
      case "any":
        return compileAny(pattern.of.map(compile));
      case "sequence":
        return compileSequence(pattern.of, compile);
      case "optional":
        return compile(pattern.of);
      case "gap":
      case "start":
        return { ends: () => NONE, firsts: new Set(), needs: [] };
    }
  };
  return { words, compile };
}

function compileWord(word: string, anyForm: boolean, number: (word: string) => number): Matcher {
  const written = expandContraction(word);
  if (written.length > 1) {
    return joinParts(written.map((each) => ({ matcher: compileWord(each, false, number), mayLack: false })));
  }
  const forms = anyForm ? formsOf(word) : [...written, ...(SOUNDS_LIKE.get(word) ?? [])];
  const firsts = new Set(forms.map(number));
  return { firsts, needs: [firsts], ends: ({ ids }, at) => (firsts.has(ids[at] ?? 0) ? [at + 1] : NONE) };
}

function compileAny(choices: readonly Matcher[]): Matcher {
  const firsts = new Set(choices.flatMap((choice) => [...choice.firsts]));
  const byFirst = new Map<number, Matcher[]>();
  for (const choice of choices) {
    for (const first of choice.firsts) {
      const fitting = byFirst.get(first);
      if (fitting) fitting.push(choice);
      else byFirst.set(first, [choice]);
    }
  }
  const matcher: Matcher = {
    firsts,
    needs: [firsts],
    ends(heard, at) {
      const fitting = byFirst.get(heard.ids[at] ?? 0);
      if (!fitting) return NONE;
      const memo = heard.memo.get(matcher) ?? [];
      heard.memo.set(matcher, memo);
      memo[at] ??= union(fitting.map((choice) => choice.ends(heard, at)));
      return memo[at];
    },
  };
  return matcher;
}

/** A part of a sequence; no matcher is a gap. */
interface Part {
  readonly matcher?: Matcher;
  readonly mayLack: boolean;
}

function compileSequence(of: readonly Pattern[], compile: (pattern: Pattern) => Matcher): Matcher {
  const parts = of
    .filter(({ kind }) => kind !== "start")
    .map((part) =>
      part.kind === "gap" ? { mayLack: true } : { matcher: compile(part), mayLack: part.kind === "optional" },
    );
  const matcher = joinParts(parts);
  if (of[0]?.kind !== "start") return matcher;
  const isStart = ({ isFiller }: Heard, at: number) => isFiller.slice(0, at).every((filler) => filler);
  return { ...matcher, ends: (heard, at) => (isStart(heard, at) ? matcher.ends(heard, at) : NONE) };
}

function joinParts(parts: readonly Part[]): Matcher {
  const firstNeeded = parts.findIndex(({ mayLack }) => !mayLack);
  const openers = parts.slice(0, firstNeeded + 1).flatMap(({ matcher }) => [...(matcher?.firsts ?? [])]);
  return {
    firsts: new Set(openers),
    needs: parts.flatMap(({ matcher, mayLack }) => (mayLack || !matcher ? [] : matcher.needs)),
    ends: (heard, at) => sequenceEnds(parts, heard, at),
  };
}

/** Walks the parts with every place reached so far; a place times two, plus one where a gap may follow. */
function sequenceEnds(parts: readonly Part[], heard: Heard, at: number): readonly number[] {
  let states: readonly number[] = [at * 2];
  let begun = false;
  for (const { matcher, mayLack } of parts) {
    if (!matcher) {
      states = [...new Set(states.map((state) => state | 1))];
      continue;
    }
    const reached = new Set<number>(mayLack ? states : NONE);
    for (const state of states) {
      const place = state >> 1;
      const starts = begun && place > at ? startsAfter(heard, place, (state & 1) === 1) : [place];
      for (const start of starts) for (const end of matcher.ends(heard, start)) reached.add(end * 2);
    }
    if (reached.size === 0) return NONE;
    states = [...reached];
    begun = true;
  }
  return states.map((state) => state >> 1).filter((place) => place > at);
}

/** Where the next part may begin: here, behind words that say little, and, in a gap, behind a few words of any sort. */
function startsAfter({ ids, isFiller, isStop }: Heard, place: number, isGap: boolean): readonly number[] {
  const starts = [place];
  let telling = 0;
  let fillers = 0;
  for (let at = place; at < ids.length - 1; at++) {
    if (isFiller[at]) fillers += 1;
    else telling += 1;
    if (fillers > MOST_FILLERS || telling > (isGap ? LONGEST_GAP : 0) || isStop[at]) break;
    starts.push(at + 1);
  }
  return starts;
}

function union(lists: readonly (readonly number[])[]): readonly number[] {
  const [only] = lists;
  if (lists.length === 1 && only) return only;
  const found = new Set<number>();
  for (const list of lists) for (const end of list) found.add(end);
  return found.size === 0 ? NONE : [...found];
}
