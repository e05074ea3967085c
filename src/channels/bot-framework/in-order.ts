/** Runs the tasks of one key one at a time, in the order they came; those of different keys side by side. */
type InOrder = <T>(key: string, task: () => Promise<T>) => Promise<T>;

/** A set of queues, one for each key with something to do. A task that fails does not hold up the next. */
export function createInOrder(): InOrder {
  const tails = new Map<string, Promise<void>>();
  return (key, task) => {
    const result = (tails.get(key) ?? Promise.resolve()).then(task);
    const tail = result.then(forget, forget);
    tails.set(key, tail);
    return result;

    function forget(): void {
      if (tails.get(key) === tail) tails.delete(key);
    }
  };
}
