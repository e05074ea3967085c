import type { Expression } from "./read-expressions.ts";

/** Every expression that src puts together out of parts while something runs, each once, and the file that does. */
export async function builtExpressions(
  run: () => Promise<unknown>,
): Promise<(Omit<Expression, "line"> & { file: string })[]> {
  const built = new Map<string, Omit<Expression, "line"> & { file: string }>();
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, words: [string, string?], newTarget) {
      const { source, flags } = Reflect.construct(target, words, newTarget) as RegExp;
      const file = /\/src\/([\w./-]+\.ts)/.exec(new Error().stack?.split("\n")[2] ?? "")?.[1];
      if (file !== undefined) built.set(`/${source}/${flags}`, { source, flags, file });
      return new target(source, flags);
    },
  });
  try {
    await run();
  } finally {
    globalThis.RegExp = original;
  }
  return [...built.values()];
}
