/** A word as a number of 32 bits, for a feature (FNV-1a; Fowler, Noll and Vo). */
export function numberOf(word: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** One number of two whose order matters, so that features can be made of features (finaliser of MurmurHash3; Appleby). */
export function mix(a: number, b: number): number {
  let value = Math.imul(a, 0x9e3779b1) ^ b;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
