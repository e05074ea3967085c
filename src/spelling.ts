/**
 * How many single edits lie between two words: a letter added, dropped, changed, or two neighbours swapped
 * (optimal string alignment; Damerau 1964). Gives `limit + 1` as soon as it must be more than `limit`.
 */
export function editDistance(a: string, b: string, limit = Infinity): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let twoBack: number[] = [];
  let back = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const here = [row];
    let best = row;
    for (let column = 1; column <= b.length; column++) {
      const cost = cell(a, b, row, column, back, here, twoBack);
      here.push(cost);
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    twoBack = back;
    back = here;
  }
  return Math.min(back[b.length] ?? 0, limit + 1);
}

function cell(
  a: string,
  b: string,
  row: number,
  column: number,
  back: readonly number[],
  here: readonly number[],
  twoBack: readonly number[],
): number {
  const same = a[row - 1] === b[column - 1];
  const cost = Math.min(
    (back[column] ?? 0) + 1,
    (here[column - 1] ?? 0) + 1,
    (back[column - 1] ?? 0) + (same ? 0 : 1),
  );
  const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  return swapped ? Math.min(cost, (twoBack[column - 2] ?? 0) + 1) : cost;
}

/** The candidate that the word was most likely meant to be, or undefined when none is within a third of its length. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
