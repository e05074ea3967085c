import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { REDIS } from "./debian-install.ts";
import { freePort } from "./free-port.ts";
import { makeFolder } from "./temporary-folder.ts";

export interface RedisServer {
  readonly url: string;
  /** Sends it a signal, such as SIGSTOP. */
  signal(name: NodeJS.Signals): void;
  /** Ends it with the signal, default SIGKILL, and resolves when it is gone; what it has written to its disk stays. */
  end(name?: NodeJS.Signals): Promise<void>;
  /** Starts it again on the same port, with what is on its disk. */
  start(): Promise<void>;
}

export interface RedisServerOptions {
  /** Whether what it acknowledges is on the disk. Default true. */
  readonly isDurable?: boolean;
  /** More of its own options, such as ["--requirepass", "x"]. */
  readonly words?: readonly string[];
}

const PROGRAM = process.env.REDIS_SERVER_PATH || REDIS.place;
const running = new Set<ChildProcess>();

/** A Redis of the test's own on a free port of this machine, with its file in a temporary folder. */
export async function startRedis({
  isDurable = true,
  words = [],
}: RedisServerOptions = {}): Promise<RedisServer> {
  const port = await freePort();
  const folder = await makeFolder();
  const durable = isDurable ? ["--appendonly", "yes", "--appendfsync", "always"] : ["--appendonly", "no"];
  const all = [
    "--port",
    `${port}`,
    "--bind",
    "127.0.0.1",
    "--dir",
    folder,
    "--save",
    "",
    ...durable,
    ...words,
  ];
  let child: ChildProcess | undefined;

  const server: RedisServer = {
    url: `redis://127.0.0.1:${port}`,
    signal: (name) => void child?.kill(name),
    async end(name = "SIGKILL") {
      if (child) await endChild(child, name);
      child = undefined;
    },
    async start() {
      child = spawn(PROGRAM, all, { stdio: ["ignore", "pipe", "inherit"] });
      running.add(child);
      await written(child, "Ready to accept connections");
    },
  };
  await server.start();
  return server;
}

/** Ends every Redis that was started and not ended. */
export async function endRedisServers(): Promise<void> {
  await Promise.all([...running].map((child) => endChild(child, "SIGKILL")));
}

async function endChild(child: ChildProcess, name: NodeJS.Signals): Promise<void> {
  running.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.kill("SIGCONT");
  child.kill(name);
  await exited;
}

async function written(child: ChildProcess, text: string): Promise<void> {
  let output = "";
  for await (const piece of child.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    output += piece;
    if (!output.includes(text)) continue;
    // What it writes from now on must not fill the pipe.
    child.stdout?.resume();
    return;
  }
  throw new Error(`redis-server ended: ${output}`);
}
