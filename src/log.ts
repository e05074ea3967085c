import { pino } from "pino";

/** Where an operator reads what happened. Never given a resident's words, names or tokens. */
export interface Log {
  debug(facts: object, what: string): void;
  info(facts: object, what: string): void;
  warn(facts: object, what: string): void;
  error(facts: object, what: string): void;
}

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

/** What may be logged of anything thrown: its name and code, and where it was thrown, without its message. */
export function errorFacts(error: unknown): object {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = (error as { code?: unknown }).code;
  const frames = (error.stack ?? "")
    .split("\n")
    .filter((line) => line.startsWith("    at "))
    .slice(0, 4);
  return {
    error: error.name,
    ...(typeof code === "string" ? { code } : {}),
    at: frames.map((frame) => frame.trim()),
  };
}

function nothing(): void {}
