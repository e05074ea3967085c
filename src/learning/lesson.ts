/** What a text can be told by. */
export interface Traits {
  /** What was found in it (words, pairs of words), each as a number of 32 bits, none twice. */
  readonly features: readonly number[];
  /** The direction of what it means, the same number of dimensions in every text; may be empty. */
  readonly meaning: Float32Array;
}

/** A text to learn from, and the class that it is of. */
export interface Lesson extends Traits {
  /** Place among the classes. */
  readonly right: number;
  /** How much it counts, 1 for an ordinary one. */
  readonly weight: number;
}
