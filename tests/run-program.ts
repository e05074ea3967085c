import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { givePrepared } from "./prepared-content.ts";

export interface Ended {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Program {
  /** Resolves once the text stands in what was written on standard output; fails if the program ends before. */
  writes(text: string): Promise<void>;
  /** Types a line. */
  type(line: string): void;
  /** Types, without ending the line. */
  write(text: string): void;
  /** Reads nothing more of what it writes, as head does. */
  stopReading(): void;
  /** What was written on standard output so far. */
  readonly stdout: string;
  /** Of the process, as long as it runs. */
  readonly pid: number | undefined;
  signal(name: NodeJS.Signals): void;
  /** Closes what it reads, and resolves when it has ended. */
  end(): Promise<Ended>;
}

export interface ProgramOptions {
  readonly words?: readonly string[];
  /** On top of the published content folders. Nothing else of this process's environment is passed on. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Where it is run. Default: a new folder, without a .env file, that endPrograms removes. */
  readonly folder?: string;
}

const ROOT = join(import.meta.dirname, "..");
const running = new Set<ChildProcessByStdio<Writable, Readable, Readable>>();
const folders: string[] = [];

/** Starts a program of src, such as cli/ask.ts. */
export function startProgram(path: string, options: ProgramOptions = {}): Program {
  const { words = [], environment = {}, folder = emptyFolder() } = options;
  const dataDir = join(folder, "data");
  if (!existsSync(dataDir)) givePrepared(dataDir);
  const { PATH = "", NODE_V8_COVERAGE: coverage } = process.env;
  const child = spawn(process.execPath, [join(ROOT, "src", path), ...words], {
    cwd: folder,
    env: {
      PATH,
      KNOWLEDGE_DIR: join(ROOT, "knowledge"),
      DIALOGS_DIR: join(ROOT, "dialogs"),
      DATA_DIR: "data",
      ...(coverage !== undefined && { NODE_V8_COVERAGE: coverage }),
      ...environment,
    },
    stdio: ["pipe", "pipe", "pipe"],
  });
  running.add(child);
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text) => (stderr += text));
  // A program that has ended reads nothing more, which is no failure of the test.
  child.stdin.on("error", () => {});
  const closed = once(child, "close").then(([code]): Ended => {
    running.delete(child);
    return { code, stdout, stderr };
  });
  return {
    get stdout() {
      return stdout;
    },
    writes: (text) => waitFor(child, closed, () => stdout.includes(text), text),
    type: (line) => child.stdin.write(`${line}\n`),
    write: (text) => child.stdin.write(text),
    stopReading: () => child.stdout.destroy(),
    pid: child.pid,
    signal: (name) => child.kill(name),
    end: () => {
      child.stdin.end();
      return closed;
    },
  };
}

/** Runs a program of src that reads nothing to its end. */
export function runProgram(path: string, options: ProgramOptions = {}): Promise<Ended> {
  return startProgram(path, options).end();
}

/** Ends every program that a test that failed has left, and removes the folders that programs were run in. */
export async function endPrograms(): Promise<void> {
  const ended = [...running].map((child) => once(child, "close"));
  for (const child of running) child.kill("SIGKILL");
  await Promise.all(ended);
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "chatbot-program-"));
  folders.push(folder);
  return folder;
}

async function waitFor(
  child: ChildProcessByStdio<Writable, Readable, Readable>,
  closed: Promise<Ended>,
  isThere: () => boolean,
  what: string,
): Promise<void> {
  while (!isThere()) {
    const ended = await Promise.race([once(child.stdout, "data").then(() => undefined), closed]);
    if (ended && !isThere()) throw new Error(`It ended without writing "${what}": ${JSON.stringify(ended)}`);
  }
}
