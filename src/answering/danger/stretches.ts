/** A message of up to this many words is one stretch. */
const LONGEST = 45;
/** Longer ones are read in stretches of this many words, each beginning in the middle of the one before. */
const LENGTH = 30;

/**
 * The stretches of a message, in order, so that one line of danger is not lost in a page of chat; none of a message
 * without words.
 */
export function cutStretches(words: readonly string[]): readonly (readonly string[])[] {
  if (words.length <= LONGEST) return words.length === 0 ? [] : [words];
  const stretches: (readonly string[])[] = [];
  for (let from = 0; from < words.length - LENGTH / 2; from += LENGTH / 2) {
    stretches.push(words.slice(from, from + LENGTH));
  }
  return stretches;
}
