import type { Traits } from "../../learning/lesson.ts";
import type { Safety } from "../../safety.ts";
import { expandContraction } from "./contractions.ts";
import { noteFeatures } from "./features.ts";
import { createRespell, type RespellTools } from "./respell.ts";
import { cutStretches } from "./stretches.ts";
import { wordsOfMessage } from "./words-of-message.ts";

export interface ReadingTools extends RespellTools {
  readonly vectors: RespellTools["vectors"] & {
    mean(words: readonly { readonly place: number; readonly weight: number }[]): Float32Array;
  };
}

/** A part of a message, and what it can be told by. */
export interface Part extends Traits {
  readonly words: readonly string[];
}

export interface Reader {
  words(text: string): readonly string[];
  /** A message part by part, to be judged; none of a message without words. */
  parts(text: string): readonly Part[];
  /** All of a message as one part, to be learned from. */
  whole(text: string): Part;
}

/** How much the direction of the words counts beside the words themselves; found by trying. */
const MEANING_COUNTS = 1.05;

/** Reads messages part by part, for judging them and for learning from them alike. */
export function createReader({ kinds, classes }: Safety, tools: ReadingTools): Reader {
  const { vectors } = tools;
  const always = classes.flatMap((each) => each.always.flatMap((line) => line.toLowerCase().split(" ")));
  const written = always.flatMap(expandContraction);
  const respell = createRespell(new Set([...kinds.keys(), ...written]), tools);
  const meaningOf = (words: readonly string[]): Float32Array =>
    vectors
      .mean(words.map((word) => ({ place: vectors.place(word), weight: 1 })))
      .map((value) => value * MEANING_COUNTS);
  const toPart = (words: readonly string[]): Part => {
    const features = new Set<number>();
    noteFeatures(words, kinds, (feature) => features.add(feature));
    return { words, features: [...features], meaning: meaningOf(words) };
  };
  const wordsOf = (text: string) => wordsOfMessage(text, respell);
  return {
    words: wordsOf,
    parts: (text) => cutStretches(wordsOf(text)).map(toPart),
    whole: (text) => toPart(wordsOf(text)),
  };
}
