const FIGURE =
  "(?:oh|o|zero|nought|naught|nil|one|two|three|four|five|six|seven|eight|nine|double|triple|treble|\\d{1,5})";
const RUN = new RegExp(`(?<![\\p{L}\\p{N}])${FIGURE}(?:[ ,-]{1,3}${FIGURE})+(?![\\p{L}\\p{N}])`, "giu");
/** Fewer figures than this are no telephone or account number. */
const SHORTEST = 8;

/** The text with numbers that are written out, "oh seven seven double oh ...", as [number]. */
export function redactSpelledNumbers(text: string): string {
  return text.replace(RUN, (run) => (isLongNumber(run) ? "[number]" : run));
}

function isLongNumber(run: string): boolean {
  const words = run.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
  const isWord = (word: string): boolean => /[a-z]/.test(word);
  let figures = 0;
  for (const [at, word] of words.entries()) {
    const before = words[at - 1];
    const times = before === "double" ? 2 : before === "triple" || before === "treble" ? 3 : 1;
    if (["double", "triple", "treble"].includes(word)) continue;
    figures += (isWord(word) ? 1 : word.length) * times;
  }
  return figures >= SHORTEST && words.filter(isWord).length >= 2;
}
