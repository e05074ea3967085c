import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { printRow } from "./print-row.ts";

const RUNS = 7;
/** How long the server is left alone before its memory is read. Milliseconds. */
const REST = 2_000;

/** How soon the server listens, what it weighs at rest, and how soon a question in the terminal is answered. */
export async function benchStart(): Promise<void> {
  const ready: number[] = [];
  const resident: number[] = [];
  const asked: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const { milliseconds, megabytes } = await startServer();
    ready.push(milliseconds);
    resident.push(megabytes);
    asked.push(await ask());
  }
  printRow("Listening after start", ready, "ms", 500);
  printRow("Resident at rest", resident, "MB", 120);
  printRow("Answer in the terminal, npm included", asked, "ms", 1_000);
}

async function startServer(): Promise<{ milliseconds: number; megabytes: number }> {
  const began = performance.now();
  const server = spawn(process.execPath, ["src/main.ts"], {
    env: { ...process.env, PORT: "0", LOG_LEVEL: "silent" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(server.stdout, "data");
  const milliseconds = performance.now() - began;
  await pause(REST);
  const status = readFileSync(`/proc/${server.pid}/status`, "utf8");
  server.kill("SIGTERM");
  await once(server, "exit");
  return { milliseconds, megabytes: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1_000 };
}

async function ask(): Promise<number> {
  const began = performance.now();
  const command = spawn("npm", ["run", "--silent", "ask", "--", "When was the task force launched?"], {
    stdio: "ignore",
  });
  await once(command, "exit");
  return performance.now() - began;
}
