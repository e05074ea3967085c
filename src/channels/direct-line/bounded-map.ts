/** Puts a key at the end of a map, and drops the first one, the quietest, where there are now more than `most`. */
export function putLast<Key, Value>(map: Map<Key, Value>, key: Key, value: Value, most: number): void {
  map.delete(key);
  map.set(key, value);
  if (map.size <= most) return;
  for (const quietest of map.keys()) {
    map.delete(quietest);
    return;
  }
}
