/** The longest question, in characters. */
export const LONGEST_QUESTION = 1000;
