import { config as loadEnv } from "dotenv";
import { assemble } from "./assemble.ts";
import { type Config, readConfig } from "./config.ts";
import { describeProblem, ProductError } from "./errors.ts";
import { greetingText } from "./greeting.ts";
import { createLog, errorFacts, type Log } from "./log.ts";
import { type Doors, openDoors } from "./open-doors.ts";
import { openInstruments } from "./server/instruments.ts";
import { openStore } from "./store/open-store.ts";

/** Starts the server with the settings of the environment; bad ones are told of, with exit code 1. */
export async function main(): Promise<void> {
  try {
    loadEnv({ quiet: true });
    await start(readConfig(process.env));
  } catch (error) {
    if (!(error instanceof ProductError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

/** Puts the product together, opens its doors, and says where they are. */
async function start(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  let doors: Doors | undefined;
  const store = await openStore(config, log);
  const instruments = await openInstruments({ ...config, sockets: () => doors?.openSockets() ?? 0 });
  const { knowledge, problems, warm, ...talking } = await assemble(
    config,
    store,
    log,
    instruments.aroundTurn,
  );
  doors = await openDoors(config, { ...talking, ...instruments, store, log });
  const { publicUrl, localUrl, close } = doors;
  closeOnSignal(async () => {
    await close();
    await store.close();
    await instruments.close();
  }, log);
  for (const problem of problems) process.stderr.write(`Content problem: ${describeProblem(problem)}\n`);
  const { knowledgeDir } = config;
  const counts = { articles: knowledge.articles.size, problems: problems.length };
  process.stdout.write(
    greetingText({
      publicUrl,
      localUrl,
      metricsUrl: instruments.url,
      knowledgeDir,
      hasDemo: config.demo,
      ...counts,
    }),
  );
  setImmediate(warm);
  doors.warm();
}

function closeOnSignal(close: () => Promise<void>, log: Log): void {
  const end = (signal: NodeJS.Signals): void => {
    log.info({ signal }, "stopping");
    close().catch((error: unknown) => {
      log.error(errorFacts(error), "did not stop cleanly");
      process.exitCode = 1;
    });
  };
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
}
