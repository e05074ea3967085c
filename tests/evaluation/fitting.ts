/** One example as numbers. */
export type Row = readonly number[];

export interface Choice {
  readonly rows: readonly Row[];
  /** Which of the rows would be right to choose. */
  readonly right: readonly boolean[];
}

const ROUNDS = 1500;
const STEP = 0.3;
const MOMENTUM = 0.9;
/** Pull of every weight towards 0, so that none is fitted to a handful of questions. */
const RIDGE = 0.01;

/** Weights under which the right rows score highest: listwise softmax (Cao and others 2007). */
export function fitRanking(choices: readonly Choice[]): number[] {
  const scale = scaleOf(choices.flatMap(({ rows }) => rows));
  const scaled = choices.map(({ rows, right }) => ({ rows: rows.map(scale.apply), right }));
  const weights = descend(scale.size, (weights) => {
    const slope = new Float64Array(scale.size);
    for (const { rows, right } of scaled) {
      const believed = softmax(rows.map((row) => dot(row, weights)));
      const onRight = believed.reduce((sum, share, at) => sum + (right[at] ? share : 0), 0) || 1e-9;
      rows.forEach((row, at) => {
        const share = believed[at] as number;
        add(slope, row, (share - (right[at] ? share / onRight : 0)) / scaled.length);
      });
    }
    return slope;
  });
  return weights.map((weight, at) => weight / (scale.spreads[at] as number));
}

/** Weights under which sigmoid(dot(row, weights)) is how likely a row is right; one column must be 1 throughout. */
export function fitLogistic(
  rows: readonly Row[],
  right: readonly boolean[],
  counts: readonly number[],
): number[] {
  const scale = scaleOf(rows);
  const scaled = rows.map(scale.apply);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const constant = scale.spreads.findIndex(
    (spread, at) => spread === 1 && rows.every((row) => row[at] === 1),
  );
  const weights = descend(
    scale.size,
    (weights) => {
      const slope = new Float64Array(scale.size);
      scaled.forEach((row, at) => {
        const error = sigmoid(dot(row, weights)) - Number(right[at]);
        add(slope, row, (error * (counts[at] as number)) / total);
      });
      return slope;
    },
    constant,
  );
  const plain = weights.map((weight, at) => weight / (scale.spreads[at] as number));
  plain[constant] =
    (weights[constant] as number) -
    plain.reduce(
      (sum, weight, at) => (at === constant ? sum : sum + weight * (scale.means[at] as number)),
      0,
    );
  return plain;
}

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[at] as number);
  return sum;
}

export function sigmoid(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

function descend(size: number, slopeAt: (weights: Float64Array) => Float64Array, free = -1): number[] {
  const weights = new Float64Array(size);
  const speed = new Float64Array(size);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = slopeAt(weights);
    for (let at = 0; at < size; at++) {
      const pull = at === free ? 0 : RIDGE * (weights[at] as number);
      speed[at] = MOMENTUM * (speed[at] as number) + (slope[at] as number) + pull;
      weights[at] = (weights[at] as number) - STEP * (speed[at] as number);
    }
  }
  return Array.from(weights);
}

function scaleOf(rows: readonly Row[]) {
  const size = rows[0]?.length ?? 0;
  const columns = Array.from({ length: size }, (_, at) => rows.map((row) => row[at] as number));
  const isConstant = columns.map((column) => column.every((value) => value === column[0]));
  const means = columns.map((column, at) =>
    isConstant[at] ? 0 : column.reduce((sum, value) => sum + value, 0) / column.length,
  );
  const spreads = columns.map((column, at) => {
    const squares = column.reduce((sum, value) => sum + (value - (means[at] as number)) ** 2, 0);
    return isConstant[at] ? 1 : Math.sqrt(squares / column.length);
  });
  const apply = (row: Row): number[] =>
    row.map((value, at) => (value - (means[at] as number)) / (spreads[at] as number));
  return { size, means, spreads, apply };
}

function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - most));
  const total = raised.reduce((sum, value) => sum + value, 0);
  return raised.map((value) => value / total);
}

function add(sum: Float64Array, row: Row, times: number): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] as number) + times * (row[at] as number);
}
