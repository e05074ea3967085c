import fc from "fast-check";

/** A made-up value as a resident would type it, in a sentence, and what must not be left of it. */
export interface MadeUp {
  readonly text: string;
  /** Every piece of it that would tell who or where somebody is. */
  readonly secrets: readonly string[];
}

/** One figure. */
export const figure = fc.integer({ min: 0, max: 9 }).map(String);
/** So many figures. */
export const figures = (length: number) =>
  fc.array(figure, { minLength: length, maxLength: length }).map((all) => all.join(""));
/** So many letters, by default of those that plates use. */
export const letters = (length: number, from = "ABCDEFGHJKLMNOPRSTUVWXYZ") =>
  fc.array(fc.constantFrom(...from), { minLength: length, maxLength: length }).map((all) => all.join(""));
/** A value as it is, in small letters, or in capitals. */
export const written = (value: fc.Arbitrary<string>) =>
  fc
    .tuple(value, fc.constantFrom("as it is", "small", "large"))
    .map(([text, how]) =>
      how === "small" ? text.toLowerCase() : how === "large" ? text.toUpperCase() : text,
    );
/** A value in one of the sentences, where the @ stands. */
export const within = (value: fc.Arbitrary<string>, ...sentences: string[]): fc.Arbitrary<MadeUp> =>
  fc.tuple(value, fc.constantFrom(...sentences)).map(([secret, sentence]) => ({
    text: sentence.replace("@", () => secret),
    secrets: [secret],
  }));
