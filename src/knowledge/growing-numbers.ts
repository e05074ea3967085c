/** A list of whole numbers below 2^32 that takes four bytes for each, and grows. */
export interface GrowingNumbers {
  readonly length: number;
  push(value: number): void;
  /** The numbers so far, in memory of just their size. */
  take(): Uint32Array;
}

const FIRST_SIZE = 1_024;

/** An empty list. */
export function growingNumbers(): GrowingNumbers {
  let values = new Uint32Array(FIRST_SIZE);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === values.length) {
        const larger = new Uint32Array(values.length * 2);
        larger.set(values);
        values = larger;
      }
      values[length++] = value;
    },
    take: () => values.slice(0, length),
  };
}
