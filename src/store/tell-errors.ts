import type { Store } from "./store.ts";

/** The store with whatever its methods throw made into what `translate` gives for it. */
export function tellErrors(store: Store, translate: (error: unknown) => unknown): Store {
  const { onChange, ...methods } = store;
  const told = Object.entries(methods).map(([name, method]) => [
    name,
    async (...given: never[]) => {
      try {
        return await (method as (...given: never[]) => Promise<unknown>)(...given);
      } catch (error) {
        throw translate(error);
      }
    },
  ]);
  return { ...(Object.fromEntries(told) as typeof methods), onChange };
}
