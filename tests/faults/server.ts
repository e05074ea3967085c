import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { freePort } from "../free-port.ts";
import { type Program, startProgram } from "../run-program.ts";
import { makeFolder } from "../temporary-folder.ts";

export const SECRET = "a secret of the council, long enough to be safe";

export interface FaultyServer {
  readonly url: string;
  readonly port: number;
  /** Ends it with SIGKILL, as a machine that loses its power does. */
  kill(): Promise<void>;
  /** Tells it to stop, and resolves with its exit code. */
  stop(): Promise<number | null>;
  /** Starts it again on the same port. */
  start(): Promise<void>;
  /** Resolves once /readyz says no, or nobody answers there any more. */
  saysNotReady(): Promise<void>;
}

/** What a server has prepared, so that each later one starts as one does that has run before. */
let prepared: Readonly<Record<string, Uint8Array>> = {};

/** A folder for a server to run in. */
export function serverFolder(): Promise<string> {
  return makeFolder(prepared);
}

/** The product's own server on a port of its own, in a folder that outlasts it; ended by endPrograms. */
export async function startServer(
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<FaultyServer> {
  const port = await freePort();
  let program: Program | undefined;
  const server: FaultyServer = {
    url: `http://127.0.0.1:${port}`,
    port,
    async kill() {
      program?.signal("SIGKILL");
      await program?.end();
    },
    async stop() {
      program?.signal("SIGTERM");
      return (await program?.end())?.code ?? null;
    },
    async saysNotReady() {
      while (
        await fetch(`http://127.0.0.1:${port}/readyz`).then(
          ({ ok }) => ok,
          () => false,
        )
      )
        await setImmediate();
    },
    async start() {
      const own = { PORT: `${port}`, PROXIES: "1", LOG_LEVEL: "silent", DIRECT_LINE_SECRET: SECRET };
      program = startProgram("main.ts", { folder, environment: { ...own, ...environment } });
      await program.writes("Stop with Ctrl+C.");
    },
  };
  await server.start();
  if (Object.keys(prepared).length === 0) prepared = await readPrepared(folder);
  return server;
}

async function readPrepared(folder: string): Promise<Record<string, Uint8Array>> {
  const names = (await readdir(join(folder, "data"))).filter((name) => name.endsWith(".bin"));
  const files = names.map(
    async (name) => [`data/${name}`, await readFile(join(folder, "data", name))] as const,
  );
  return Object.fromEntries(await Promise.all(files));
}
