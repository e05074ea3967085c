import type { GroupName } from "../../safety.ts";
import type { Heard, Matcher } from "./matcher.ts";
import type { Sentence } from "./sentences.ts";

/** Where a match begins, and the place behind it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type CircumstanceMatchers = Readonly<Record<GroupName, Matcher>>;

/** Makes a sentence ready to be matched; sayings ("killing time") are taken out, so that nothing finds a word in them. */
export function hear(
  { words }: Sentence,
  lexicon: ReadonlyMap<string, number>,
  circumstances: CircumstanceMatchers,
): Heard {
  const ids = words.map((word) => lexicon.get(word) ?? 0);
  const bare: Heard = {
    ids,
    isFiller: ids.map((id) => circumstances.filler.firsts.has(id)),
    isStop: ids.map((id) => circumstances.stops.firsts.has(id)),
    present: new Set(ids),
    memo: new Map(),
  };
  const idioms = findSpans(circumstances.idiom, bare);
  if (idioms.length === 0) return bare;
  const isIdiom = (at: number): boolean => idioms.some(({ from, to }) => at >= from && at < to);
  const left = ids.map((id, at) => (isIdiom(at) ? 0 : id));
  return {
    ids: left,
    isFiller: bare.isFiller.map((filler, at) => filler && !isIdiom(at)),
    isStop: bare.isStop,
    present: new Set(left),
    memo: new Map(),
  };
}

/** The longest match from each place where there is one, in order. */
export function findSpans(matcher: Matcher, heard: Heard): Span[] {
  if (!matcher.needs.every((need) => hasAny(heard.present, need))) return [];
  return heard.ids.flatMap((id, from) => {
    if (!matcher.firsts.has(id)) return [];
    const to = matcher.ends(heard, from).reduce((longest, end) => Math.max(longest, end), 0);
    return to > from ? [{ from, to }] : [];
  });
}

function hasAny(present: ReadonlySet<number>, need: ReadonlySet<number>): boolean {
  if (need.size < present.size) {
    for (const id of need) if (present.has(id)) return true;
    return false;
  }
  for (const id of present) if (need.has(id)) return true;
  return false;
}
