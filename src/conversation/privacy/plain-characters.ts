/** Characters that show nothing, between letters or figures, would hide a number from every pattern. */
const INVISIBLE = /(?<=[\p{L}\p{N}@.])[\u00AD\u200B-\u200D\u2060\uFEFF]+(?=[\p{L}\p{N}@.+(])/gu;
/** Figures, letters and marks of full width, and figures of other scripts. */
const ODD_CHARACTER = /[\uFF01-\uFF5E]|(?![0-9])\p{Nd}/gu;
const ODD_SPACE = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;

/** The text with figures as 0 to 9 and spaces as plain spaces, whatever keyboard they were typed on. */
export function plainCharacters(text: string): string {
  return text.replace(INVISIBLE, "").replace(ODD_SPACE, " ").replace(ODD_CHARACTER, plain);
}

function plain(character: string): string {
  const known = character.normalize("NFKC");
  if (!/\p{Nd}/u.test(known) || /[0-9]/.test(known)) return known;
  // The ten figures of a script stand together, its nought first.
  const code = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}
