/** The words of a vocabulary by what is left of them when a letter is dropped, as plain data: 8 bytes for each. */
export interface Deletions {
  /** Hashes of the words and of each word less one letter, ascending. */
  readonly hashes: Uint32Array;
  /** Which word each belongs to. */
  readonly places: Uint32Array;
}

/**
 * Prepares to find words one edit away without comparing with each: two such words are equal after dropping at most one
 * letter from each (SymSpell's symmetric deletion, Garbe 2012).
 */
export function indexDeletions(words: readonly string[]): Deletions {
  const size = words.reduce((sum, word) => sum + word.length + 1, 0);
  const packed = new Float64Array(size);
  let end = 0;
  words.forEach((word, place) => {
    // Hash and place as one number below 2^53 sort together, and fast.
    for (const form of formsOf(word)) packed[end++] = hash(form) * 2 ** 21 + place;
  });
  packed.sort();
  return {
    hashes: Uint32Array.from(packed, (value) => Math.floor(value / 2 ** 21)),
    places: Uint32Array.from(packed, (value) => value % 2 ** 21),
  };
}

/** The places of words that may be one edit away from a word; a few of them further. */
export function findByDeletion(word: string, { hashes, places }: Deletions): Set<number> {
  const found = new Set<number>();
  for (const form of formsOf(word)) {
    const wanted = hash(form);
    for (let at = lowerBound(hashes, wanted); hashes[at] === wanted; at++) found.add(places[at] as number);
  }
  return found;
}

function formsOf(word: string): string[] {
  return [word, ...Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

function lowerBound(sorted: Uint32Array, wanted: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
