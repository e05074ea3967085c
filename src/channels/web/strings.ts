import english from "./strings/en.json" with { type: "json" };

/** Every word of the chat page that is not an answer. Text in braces, such as {count}, is filled in. */
export type Strings = typeof english;

/** The words of the chat page in English. */
export const ENGLISH: Strings = english;
