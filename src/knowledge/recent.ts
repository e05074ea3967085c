/**
 * Remembers what was made last, at least `least` of it and at most twice as much: what is used stays, and always is the
 * very same object.
 */
export function createRecent<Key, Value>(make: (key: Key) => Value, least: number): (key: Key) => Value {
  let young = new Map<Key, Value>();
  let old = new Map<Key, Value>();
  return (key) => {
    const known = young.get(key);
    if (known !== undefined) return known;
    const value = old.get(key) ?? make(key);
    if (young.size >= least) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
    return value;
  };
}
