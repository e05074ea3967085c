import { pino } from "pino";

/** Where an operator reads what happened. Never given a resident's words, names or tokens. */
export interface Log {
  debug(facts: object, what: string): void;
  info(facts: object, what: string): void;
  warn(facts: object, what: string): void;
  error(facts: object, what: string): void;
}

/** Causes that are looked at; an error may even be its own. */
const DEEPEST = 5;

/** A log of JSON lines on standard output, from the given level up. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    redact: ["*.text", "*.token", "*.authorization", "text", "token", "authorization"],
  });
}

/** A log that keeps nothing, for commands that talk to a person instead. */
export const silentLog: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** What may be logged of anything thrown: its name, its code and where it was thrown, without its message. */
export function errorFacts(error: unknown): object {
  if (!(error instanceof Error)) return { error: typeof error };
  // A connection that failed says why only underneath.
  const chain = [error, ...causesOf(error)];
  const code = chain.map((one) => (one as { code?: unknown }).code).find((one) => typeof one === "string");
  return {
    error: error.name,
    ...(code !== undefined && { code }),
    at: chain.map(framesOf).find((frames) => frames.length > 0) ?? [],
  };
}

/** What lies underneath an error, the nearest first; of several that failed together, the first. */
function causesOf(error: Error, depth = 0): Error[] {
  const cause = error instanceof AggregateError ? error.errors[0] : error.cause;
  return cause instanceof Error && depth < DEEPEST ? [cause, ...causesOf(cause, depth + 1)] : [];
}

function framesOf({ stack = "" }: Error): string[] {
  const frames = stack.split("\n").filter((line) => line.startsWith("    at "));
  return frames.slice(0, 4).map((frame) => frame.trim());
}

function nothing(): void {}
