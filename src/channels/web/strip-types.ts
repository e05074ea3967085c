import { stripTypeScriptTypes } from "node:module";

/**
 * The JavaScript of a TypeScript source: its types blanked out, its lines kept.
 * @throws SyntaxError where the source needs more than that, such as an enum.
 */
export function stripTypes(source: string): string {
  return withoutExperimentalWarning(() => stripTypeScriptTypes(source));
}

/**
 * Node warns that the call above may still change, on standard error, where operators look for what is wrong.
 * The server itself runs by the same stripping, without a warning. Only that warning is held back, and only meanwhile.
 */
function withoutExperimentalWarning<T>(work: () => T): T {
  const { emitWarning } = process;
  process.emitWarning = ((...details: Parameters<typeof emitWarning>) => {
    if ((details as readonly unknown[])[1] !== "ExperimentalWarning") emitWarning(...details);
  }) as typeof emitWarning;
  try {
    return work();
  } finally {
    process.emitWarning = emitWarning;
  }
}
