import type { Judge } from "../../learning/judge.ts";
import type { WordKinds } from "../../safety.ts";
import { noteFeatures } from "./features.ts";
import type { Part } from "./read-message.ts";

/** What a message most likely tells of. */
export interface Judged {
  readonly class: string;
  /** How likely it is a danger at all, 0 to 1. */
  readonly share: number;
  /** The words and pairs of words that spoke most for it, first the one that spoke loudest. */
  readonly because: readonly string[];
}

/** A message as likely to be a danger as this is taken for one: to miss one is worse than to raise one too many. */
export const DANGER_FROM = 0.36;
/** Words that explain a decision; more would not be read. */
const MOST_REASONS = 6;

/** The class of the part that is likeliest to be a danger; undefined where none is likely enough. The first class is none. */
export function judgeMessage(parts: readonly Part[], judge: Judge, kinds: WordKinds): Judged | undefined {
  let most = { share: DANGER_FROM, at: 0, part: parts[0] };
  for (const part of parts) {
    const [none = 1, ...dangers] = judge.shares(part);
    if (1 - none >= most.share)
      most = { share: 1 - none, at: 1 + dangers.indexOf(Math.max(...dangers)), part };
  }
  const { share, at, part } = most;
  if (at === 0 || !part) return undefined;
  return { class: judge.classes[at] ?? "", share, because: reasonsOf(part, at, judge, kinds) };
}

function reasonsOf(part: Part, at: number, judge: Judge, kinds: WordKinds): string[] {
  const inWords = new Map<number, string>();
  noteFeatures(part.words, kinds, (feature, words) => inWords.set(feature, words));
  const reasons = judge
    .reasons(part, at, 0)
    .map((weight, place) => ({ weight, feature: part.features[place] ?? 0 }));
  return reasons
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_REASONS)
    .map(({ feature }) => inWords.get(feature) ?? "");
}
