import { createChance, shuffle } from "./chance.ts";
import type { Lesson } from "./lesson.ts";
import { createMeans } from "./means.ts";
import { toShares } from "./softmax.ts";
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
  /** Whether a feature counts the more the fewer lessons have it, so that what all share drowns nothing. Default false. */
  readonly scarceTellMore?: boolean;
  /** What is right or wrong by less than this is not worth the time: with a hundred classes, nearly all. Default 1e-3. */
  readonly worthAStep?: number;
  /** Whether the weights are the mean of those after each of the later half of the rounds, which sways less. Default false. */
  readonly steady?: boolean;
}

const DEFAULTS = {
  ...{ rounds: 20, pace: 0.25, pull: 2e-5, leastLessons: 2 },
  ...{ scarceTellMore: false, worthAStep: 1e-3, steady: false },
};
/** Where scarce features tell more, one that a lesson in about four hundred has counts 1. */
const COUNTS_ONE = 6;

/** A lesson whose right class has a larger share than this is known, and left alone for so many rounds. */
const KNOWN_WELL = 0.9;
const REST = 2;

/** A lesson as the rows of the table that have a say in it, and how much each. */
interface Numbered {
  readonly rows: Int32Array;
  readonly counts: Float32Array;
  readonly right: number;
  readonly weight: number;
}

/** A row of weights for each feature, then one for each dimension of meaning, and a last one that counts in every lesson. */
interface Table {
  readonly classes: number;
  readonly weights: Float32Array;
  /** The sum of squared slopes so far, which makes later steps smaller (AdaGrad; Duchi and others 2011). */
  readonly squares: Float32Array;
  /** For the lesson at hand: the score of each class, then its slope; and which classes are off by enough. */
  readonly scores: Float64Array;
  readonly wrong: Int32Array;
}

/**
 * Weights under which the right class of each lesson is likely: softmax regression, one lesson at a time. The same lessons
 * in the same order give the same weights. 5,000 questions of 200 classes take about 2 s with `rounds: 8`: the weights lie
 * in one flat array, and classes that a lesson says little about are left alone.
 */
export function fitWeights(
  classes: readonly string[],
  lessons: readonly Lesson[],
  options: FitOptions = {},
): Weights {
  const { rounds, leastLessons, scarceTellMore, steady, ...moving } = { ...DEFAULTS, ...options };
  const spread = frequent(lessons, leastLessons);
  const features = Uint32Array.from(spread.keys()).sort();
  const telling = Float32Array.from(features, (feature) =>
    scarceTellMore ? Math.log(lessons.length / (spread.get(feature) ?? 1)) / COUNTS_ONE : 1,
  );
  const places = new Map(Array.from(features, (feature, place) => [feature, place]));
  const numbered = lessons.map((lesson) => number(lesson, places, telling));
  const dimensions = lessons[0]?.meaning.length ?? 0;
  const table = tableOf(features.length + dimensions + 1, classes.length);
  const order = Int32Array.from(lessons.keys());
  const chance = createChance();
  const resting = new Uint8Array(lessons.length);
  const means = createMeans(steady ? table.weights.length : 0);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, chance);
    for (const at of order) {
      if ((resting[at] as number) > 0) resting[at] = (resting[at] as number) - 1;
      else if (learn(numbered[at] as Numbered, table, moving) > KNOWN_WELL) resting[at] = REST;
    }
    if (steady && round >= rounds / 2) means.add(table.weights);
  }
  if (steady) means.into(table.weights);
  const rows = table.weights
    .slice(0, features.length * classes.length)
    .map((weight, at) => weight * (telling[Math.floor(at / classes.length)] as number));
  return { classes, features, ...inSteps(rows), meaning: turned(table, features.length, dimensions + 1) };
}

/** How many lessons have each feature that at least so many have. */
function frequent(lessons: readonly Lesson[], least: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { features } of lessons)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count >= least));
}

function number(lesson: Lesson, places: ReadonlyMap<number, number>, telling: Float32Array): Numbered {
  const { features, meaning, right, weight } = lesson;
  const known = features.flatMap((each) => places.get(each) ?? []);
  const share = 1 / Math.sqrt(Math.max(1, features.length));
  const rows = [...known, ...Array.from({ length: meaning.length + 1 }, (_, each) => places.size + each)];
  const counts = [...known.map((place) => share * (telling[place] as number)), ...meaning, 1];
  return { rows: Int32Array.from(rows), counts: Float32Array.from(counts), right, weight };
}

function tableOf(rows: number, classes: number): Table {
  return {
    classes,
    weights: new Float32Array(rows * classes),
    squares: new Float32Array(rows * classes).fill(1e-6),
    scores: new Float64Array(classes),
    wrong: new Int32Array(classes),
  };
}

type Moving = Required<Pick<FitOptions, "pace" | "pull" | "worthAStep">>;

/** Moves the weights towards what one lesson says; gives the share that its right class had before. */
function learn(
  lesson: Numbered,
  { classes, weights, squares, scores, wrong }: Table,
  moving: Moving,
): number {
  const { rows, counts, right, weight } = lesson;
  const { pace, pull, worthAStep } = moving;
  score(lesson, weights, scores);
  toShares(scores);
  const known = scores[right] as number;
  scores[right] = known - 1;
  let off = 0;
  for (let at = 0; at < classes; at++) if (Math.abs(scores[at] as number) >= worthAStep) wrong[off++] = at;
  for (let each = 0; each < rows.length; each++) {
    const from = (rows[each] as number) * classes;
    const count = weight * (counts[each] as number);
    for (let place = 0; place < off; place++) {
      const at = wrong[place] as number;
      const old = weights[from + at] as number;
      const slope = count * (scores[at] as number) + pull * old;
      const square = (squares[from + at] as number) + slope * slope;
      squares[from + at] = square;
      weights[from + at] = old - (pace * slope) / Math.sqrt(square);
    }
  }
  return known;
}

/** Adds up what the rows of a lesson say for each class: the inner loop runs along a row, which is what takes the time. */
function score({ rows, counts }: Numbered, weights: Float32Array, scores: Float64Array): void {
  scores.fill(0);
  const classes = scores.length;
  for (let each = 0; each < rows.length; each++) {
    const from = (rows[each] as number) * classes;
    const count = counts[each] as number;
    for (let at = 0; at < classes; at++)
      scores[at] = (scores[at] as number) + count * (weights[from + at] as number);
  }
}

/** The last rows of the table, by class instead of by row. */
function turned({ classes, weights }: Table, from: number, rows: number): Float32Array {
  return Float32Array.from({ length: classes * rows }, (_, at) => {
    return weights[(from + (at % rows)) * classes + Math.floor(at / rows)] as number;
  });
}
