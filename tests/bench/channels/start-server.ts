import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";

export interface Server {
  readonly url: string;
  /** Time that it has kept a core busy since it was started, in seconds. */
  busy(): number;
  /** Resident memory, in MB. */
  megabytes(): number;
  stop(): Promise<void>;
}

/** Linux counts time in hundredths of a second. */
const TICKS = 100;

const TASKSET = "/usr/bin/taskset";

/**
 * Starts a program that prints its address, on a core of its own where the machine can do that, so that what asks it
 * does not take its time.
 */
export async function startServer(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Server> {
  const command = [process.execPath, ...words];
  const [program = "", ...rest] = existsSync(TASKSET) ? [TASKSET, "-c", "0", ...command] : command;
  const child = spawn(program, rest, {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await readAddress(child);
  return {
    url,
    busy: () => {
      const fields = readFileSync(`/proc/${child.pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
      return (Number(fields[11]) + Number(fields[12])) / TICKS;
    },
    megabytes: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]) / 1_000,
    async stop() {
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

/** The first address it prints; what comes after is read and thrown away. */
async function readAddress({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error("the server prints nowhere");
  const lines = createInterface({ input: stdout });
  for await (const line of lines) {
    const url = /http:\/\/[\d.:]+/.exec(line)?.[0];
    if (url === undefined) continue;
    stdout.resume();
    return url;
  }
  throw new Error("the server ended before it listened");
}
