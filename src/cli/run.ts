import { config as loadEnv } from "dotenv";
import { type Assembled, assemble, type ContentFolders } from "../assemble.ts";
import { type Config, readConfig } from "../config.ts";
import { describeProblem, ProductError } from "../errors.ts";
import { silentLog } from "../log.ts";
import { createMemoryStore } from "../store/memory.ts";

/**
 * Runs a command on the product, with other content folders than the settings name where some are given; what a person
 * can mend is told in a sentence, with exit code 1.
 */
export async function run(
  command: (product: Assembled, config: Config) => Promise<void>,
  folders: Partial<ContentFolders> = {},
): Promise<void> {
  process.stdout.on("error", endQuietly);
  await tellWhatToMend(async () => {
    loadEnv({ quiet: true });
    const config = { ...readConfig(process.env), ...folders };
    const product = await assemble(config, createMemoryStore(), silentLog);
    for (const problem of product.problems)
      process.stderr.write(`Content problem: ${describeProblem(problem)}\n`);
    await command(product, config);
  });
}

/** Does work; what breaks it and a person can mend is told in a sentence, with exit code 1. */
export async function tellWhatToMend(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ProductError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

/** Ends when nobody reads any more, as with `npm run chat | head`. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit();
}
