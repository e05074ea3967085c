import { readFileSync } from "node:fs";
import { startProgram } from "../run-program.ts";
import type { ServerAddress } from "./resident.ts";

export interface LoadServer extends ServerAddress {
  /** What it weighs, in megabytes. */
  memory(): number;
  /** How long it has kept processors busy, in milliseconds. */
  busy(): number;
  stop(): Promise<void>;
}

const SECRET = "a secret of the load run, long enough to be safe";

/**
 * The server as npm start runs it, in a process of its own, behind one proxy, so that residents have addresses; with more
 * settings, and in a folder, where they are given.
 */
export async function startLoadServer(
  settings: Readonly<Record<string, string>> = {},
  folder?: string,
): Promise<LoadServer> {
  const own = { PORT: "0", LOG_LEVEL: "silent", PROXIES: "1", DIRECT_LINE_SECRET: SECRET };
  const environment = { ...own, ...settings };
  const program = startProgram("main.ts", { environment, ...(folder !== undefined && { folder }) });
  await program.writes("Stop with Ctrl+C");
  const [, url = ""] = /Direct Line +(http\S+)\/v3\/directline/.exec(program.stdout) ?? [];
  return {
    url,
    secret: SECRET,
    memory: () => residentMegabytes(program.pid),
    busy: () => busyMilliseconds(program.pid),
    async stop() {
      program.signal("SIGTERM");
      await program.end();
    },
  };
}

function residentMegabytes(pid: number | undefined): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1000;
}

/** User and system time, which Linux counts in hundredths of a second. */
function busyMilliseconds(pid: number | undefined): number {
  const [, after = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
  const [user = 0, system = 0] = after.split(" ").slice(11, 13).map(Number);
  return (user + system) * 10;
}
