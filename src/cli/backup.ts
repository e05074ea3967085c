import { config as loadEnv } from "dotenv";
import { readConfig } from "../config.ts";
import { backUp } from "../store/sqlite/backup.ts";
import { databaseOf } from "./database.ts";
import { readOptions } from "./options.ts";
import { tellWhatToMend } from "./run.ts";

const USAGE = `Usage: npm run backup -- FILE
Writes all conversations, feedback and subscriptions into a new file. The server may go on running.`;
const [to = "", ...more] = readOptions(USAGE, {}).positionals;

if (to === "" || more.length > 0) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(2);
}

await tellWhatToMend(async () => {
  loadEnv({ quiet: true });
  backUp(databaseOf(readConfig(process.env)), to);
  process.stdout.write(
    `Backed up into ${to}. It holds what residents wrote: keep it as safe, and as briefly.\n`,
  );
});
