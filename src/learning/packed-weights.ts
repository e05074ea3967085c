import { createHash } from "node:crypto";
import { ProductError } from "../errors.ts";
import type { Weights } from "./weights.ts";

/** Weights out of a file, and what they were learned from. */
export interface Learned {
  readonly weights: Weights;
  /** What tells the lessons apart from others, such as a hash of them. */
  readonly learnedFrom: string;
}

const SEAL_BYTES = 32;
/** Counts of meaning, of features and of rows, bytes of text, and the size of a step. */
const HEADER_BYTES = 5 * 4;

/**
 * Weights as a file, little-endian: SHA-256 of all that follows; four uint32 (weights of meaning, features, rows, bytes of
 * text) and the step, float32; meaning, float32; features, uint32; rows, int8; `learnedFrom` and the classes, one a line.
 */
export function packWeights(weights: Weights, learnedFrom: string): Buffer {
  const { classes, features, rows, step, meaning } = weights;
  const text = Buffer.from([learnedFrom, ...classes].join("\n"));
  const counts = new Uint32Array([meaning.length, features.length, rows.length, text.length]);
  const parts = [counts, new Float32Array([step]), meaning, features, rows];
  const body = Buffer.concat([
    ...parts.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
    text,
  ]);
  return Buffer.concat([sealOf(body), body]);
}

/** @throws ProductError `bad-weights` for a file that is torn, changed, or was never packed here. */
export function unpackWeights(file: Uint8Array): Learned {
  const body = Buffer.from(file).subarray(SEAL_BYTES);
  if (body.length < HEADER_BYTES || !sealOf(body).equals(file.subarray(0, SEAL_BYTES))) {
    throw new ProductError("bad-weights", "This is no file of learned weights, or not all of one.");
  }
  // A copy of its own, since numbers of four bytes have to lie at a place that four divides.
  const { buffer } = new Uint8Array(body);
  const [meanings = 0, size = 0, length = 0, textBytes = 0] = new Uint32Array(buffer, 0, 4);
  const [step = 0] = new Float32Array(buffer, 16, 1);
  const featuresAt = HEADER_BYTES + meanings * 4;
  const rowsAt = featuresAt + size * 4;
  const text = Buffer.from(buffer, rowsAt + length, textBytes);
  const [learnedFrom = "", ...classes] = text.toString().split("\n");
  const meaning = new Float32Array(buffer, HEADER_BYTES, meanings);
  const features = new Uint32Array(buffer, featuresAt, size);
  const rows = new Int8Array(buffer, rowsAt, length);
  return { learnedFrom, weights: { classes, features, rows, step, meaning } };
}

function sealOf(body: Uint8Array): Buffer {
  return createHash("sha256").update(body).digest();
}
