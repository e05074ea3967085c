/** Where a text may be broken, the best place first: between paragraphs, lines, sentences, words. */
const BREAKS = ["\n\n", "\n", ". ", " "];

/** A text in parts of at most `longest` characters, none of them empty; words are cut only where one is longer than that. */
export function splitText(text: string, longest: number): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > longest) {
    const end = breakIn(rest, longest);
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...parts, rest].filter((part) => part !== "");
}

/** The last good place within the limit, but none so early that half a message stays empty. */
function breakIn(text: string, longest: number): number {
  for (const mark of BREAKS) {
    const end = text.lastIndexOf(mark, longest - mark.length) + mark.length;
    if (end - mark.length >= longest / 2) return end;
  }
  const isHalved = /[\uD800-\uDBFF]/.test(text.charAt(longest - 1));
  return isHalved && longest > 1 ? longest - 1 : longest;
}
