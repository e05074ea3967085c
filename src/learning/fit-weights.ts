import { createChance, shuffle } from "./chance.ts";
import type { Lesson } from "./lesson.ts";
import { softmax } from "./softmax.ts";
import { inSteps, type Weights } from "./weights.ts";

export interface FitOptions {
  /** How often each lesson is gone through. Default 20. */
  readonly rounds?: number;
  /** How far a weight moves at first. Default 0.25. */
  readonly pace?: number;
  /** Pull of every weight towards 0, so that none grows on a handful of lessons. Default 2e-5. */
  readonly pull?: number;
  /** A feature of fewer lessons than this is chance. Default 2. */
  readonly leastLessons?: number;
}

interface Table {
  readonly weights: Float32Array;
  /** The sum of squared slopes so far, which makes later steps smaller (AdaGrad; Duchi and others 2011). */
  readonly slopes: Float32Array;
}

interface Learning {
  readonly classes: number;
  readonly dimensions: number;
  /** A row of weights for each feature. */
  readonly features: Table;
  /** A row of weights for each class. */
  readonly meaning: Table;
  readonly pace: number;
  readonly pull: number;
}

const DEFAULTS = { rounds: 20, pace: 0.25, pull: 2e-5, leastLessons: 2 };
/** What is right or wrong by less than this is not worth the time: with a hundred classes, nearly all of them. */
const WORTH_A_STEP = 1e-3;

/**
 * Weights under which the right class of each lesson is likely: softmax regression, one lesson at a time. The same lessons
 * in the same order give the same weights. 4,000 questions of 100 classes take about 3 s, and 2 s with `rounds: 10`: the
 * weights lie in one flat array, features are looked up once, and classes that a lesson says little about are left alone.
 */
export function fitWeights(
  classes: readonly string[],
  lessons: readonly Lesson[],
  options: FitOptions = {},
): Weights {
  const { rounds, pace, pull, leastLessons } = { ...DEFAULTS, ...options };
  const features = frequent(lessons, leastLessons);
  const places = new Map(Array.from(features, (feature, place) => [feature, place]));
  const known = lessons.map((lesson) =>
    Int32Array.from(lesson.features.flatMap((each) => places.get(each) ?? [])),
  );
  const dimensions = lessons[0]?.meaning.length ?? 0;
  const learning: Learning = {
    ...{ classes: classes.length, dimensions, pace, pull },
    features: table(features.length * classes.length),
    meaning: table((dimensions + 1) * classes.length),
  };
  const order = Int32Array.from(lessons.keys());
  const chance = createChance();
  for (let round = 0; round < rounds; round++) {
    shuffle(order, chance);
    for (const at of order) learn(lessons[at] as Lesson, known[at] as Int32Array, learning);
  }
  return { classes, features, ...inSteps(learning.features.weights), meaning: learning.meaning.weights };
}

function frequent(lessons: readonly Lesson[], least: number): Uint32Array {
  const counts = new Map<number, number>();
  for (const { features } of lessons)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return Uint32Array.from(
    [...counts].flatMap(([feature, count]) => (count >= least ? [feature] : [])),
  ).sort();
}

function table(length: number): Table {
  return { weights: new Float32Array(length), slopes: new Float32Array(length).fill(1e-6) };
}

function learn(lesson: Lesson, known: Int32Array, learning: Learning): void {
  const { classes, dimensions } = learning;
  const share = 1 / Math.sqrt(Math.max(1, lesson.features.length));
  const slopes = softmax(scoresOf(lesson, known, share, learning));
  slopes[lesson.right] = (slopes[lesson.right] as number) - 1;
  const wrong = Int32Array.from(slopes.keys()).filter((at) => Math.abs(slopes[at] as number) >= WORTH_A_STEP);
  for (const row of known)
    for (const at of wrong)
      step(learning.features, row * classes + at, lesson.weight * (slopes[at] as number) * share, learning);
  for (const at of wrong) {
    const slope = lesson.weight * (slopes[at] as number);
    const own = at * (dimensions + 1);
    for (let each = 0; each < dimensions; each++)
      step(learning.meaning, own + each, slope * (lesson.meaning[each] as number), learning);
    step(learning.meaning, own + dimensions, slope, learning);
  }
}

function scoresOf({ meaning }: Lesson, known: Int32Array, share: number, learning: Learning): Float64Array {
  const { classes, dimensions } = learning;
  const rows = learning.features.weights;
  const scores = new Float64Array(classes);
  for (const row of known) {
    const from = row * classes;
    for (let at = 0; at < classes; at++)
      scores[at] = (scores[at] as number) + share * (rows[from + at] as number);
  }
  for (let at = 0; at < classes; at++) {
    const own = at * (dimensions + 1);
    let score = learning.meaning.weights[own + dimensions] as number;
    for (let each = 0; each < dimensions; each++)
      score += (learning.meaning.weights[own + each] as number) * (meaning[each] as number);
    scores[at] = (scores[at] as number) + score;
  }
  return scores;
}

function step({ weights, slopes }: Table, at: number, slope: number, { pace, pull }: Learning): void {
  const weight = weights[at] as number;
  const pulled = slope + pull * weight;
  const sum = (slopes[at] as number) + pulled * pulled;
  slopes[at] = sum;
  weights[at] = weight - (pace * pulled) / Math.sqrt(sum);
}
