import { type ChildProcess, spawn } from "node:child_process";
import { constants } from "node:os";
import { delimiter, join } from "node:path";

export interface Finished {
  /** The exit code; 127 when there is no such program, and over 128 when a signal ended it. */
  readonly code: number;
  /** What it wrote, when it was quiet; otherwise empty, since it has been on screen. */
  readonly output: string;
}

export interface CommandOptions {
  /** Keep what it writes instead of showing it. Default false. */
  readonly quiet?: boolean;
  /** Variables on top of this process's own. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** The top of the project. */
export const ROOT = join(import.meta.dirname, "..");

/** Milliseconds that an interrupted command is given to end by itself. */
const PATIENCE = 3_000;

const running = new Set<ChildProcess>();
let isStopping = false;

/** Runs a command at the top of the project with the project's own tools first on its path, and nothing to read. */
export function runCommand(
  command: string,
  words: readonly string[],
  { quiet = false, environment = {} }: CommandOptions = {},
): Promise<Finished> {
  // Each command leads a process group, so that whatever it started itself can be ended with it.
  const child = spawn(command, words, {
    cwd: ROOT,
    detached: true,
    env: {
      ...process.env,
      PATH: `${join(ROOT, "node_modules/.bin")}${delimiter}${process.env.PATH}`,
      ...environment,
    },
    stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
  });
  running.add(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text) => (output += text));
  return new Promise((resolve) => {
    const finish = (code: number) => {
      running.delete(child);
      // Once interrupted nothing is told any more, so that no further command is begun.
      if (!isStopping) resolve({ code, output });
    };
    child.once("error", (error) => {
      output += error.message;
      finish(127);
    });
    child.once("close", (code, signal) => finish(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

/** From now on an interruption ends the command that runs, and all that it started, and then this process. */
export function endCommandsWhenInterrupted(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, async () => {
      isStopping = true;
      const ended = [...running].map((child) => new Promise((resolve) => child.once("close", resolve)));
      const late = new Promise((resolve) => setTimeout(resolve, PATIENCE).unref());
      signalAll("SIGTERM");
      await Promise.race([Promise.all(ended), late]);
      signalAll("SIGKILL");
      process.exit(128 + constants.signals[signal]);
    });
  }
}

function signalAll(signal: NodeJS.Signals): void {
  for (const { pid } of running) {
    try {
      if (pid !== undefined) process.kill(-pid, signal);
    } catch {
      // The group has ended by itself.
    }
  }
}
