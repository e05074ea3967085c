import type { Judge } from "../../learning/judge.ts";
import type { Safety, WordKinds } from "../../safety.ts";
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

/** From this on it is hardly ever anything else: found by trying. */
const SURE_FROM = 0.9;

/** A part of a message that is likely enough to be a danger. */
interface Found {
  readonly class: string;
  readonly share: number;
  readonly at: number;
  readonly part: Part;
}

/**
 * The class of the part that is likeliest to be a danger, or, where several surely are, of the most urgent of those;
 * undefined where none is likely enough. The judge's first class is none.
 */
export function judgeMessage(
  parts: readonly Part[],
  judge: Judge,
  { kinds, classes }: Pick<Safety, "kinds" | "classes">,
): Judged | undefined {
  const found = parts.map((part) => judgePart(part, judge)).filter(({ share }) => share >= DANGER_FROM);
  const sure = found.filter(({ share }) => share >= SURE_FROM);
  const rank = ({ class: name }: Found): number => classes.find(({ id }) => id === name)?.rank ?? 0;
  const [first] =
    sure.length > 1 ? sure.sort((a, b) => rank(a) - rank(b)) : found.sort((a, b) => b.share - a.share);
  if (!first) return undefined;
  const { class: name, share, part, at } = first;
  return { class: name, share, because: reasonsOf(part, at, judge, kinds) };
}

function judgePart(part: Part, judge: Judge): Found {
  const [none = 1, ...dangers] = judge.shares(part);
  const at = 1 + dangers.indexOf(Math.max(...dangers));
  return { class: judge.classes[at] ?? "", share: 1 - none, at, part };
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
