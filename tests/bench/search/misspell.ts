import { pick } from "./pick.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
/** Nobody misspells these in a way that could be told. */
const SHORTEST = 4;

/** A question with one letter of one of its longer words dropped, added, changed, or swapped with the next. */
export function misspell(question: string, random: () => number): string {
  const words = question.split(" ");
  const places = words.flatMap((word, place) =>
    new RegExp(`^[A-Za-z]{${SHORTEST},}`).test(word) ? [place] : [],
  );
  if (places.length === 0) return question;
  const place = pick(places, random);
  return words.with(place, misspellWord(words[place] as string, random)).join(" ");
}

function misspellWord(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = pick([...LETTERS], random);
  const [before, here, after] = [word.slice(0, at), word[at], word.slice(at + 1)];
  const edit = pick(["drop", "add", "change", "swap"], random);
  if (edit === "drop") return before + after;
  if (edit === "add") return before + letter + here + after;
  if (edit === "change") return before + letter + after;
  return `${before}${after[0] ?? ""}${here}${after.slice(1)}`;
}
