import { config as loadEnv } from "dotenv";
import { readConfig } from "../config.ts";
import { restore } from "../store/sqlite/restore.ts";
import { takeSoleUse } from "../store/sqlite/sole-use.ts";
import { databaseOf } from "./database.ts";
import { readOptions } from "./options.ts";
import { tellWhatToMend } from "./run.ts";

const USAGE = `Usage: npm run restore -- FILE
Puts a backup in the place of the database. Stop the server first.`;
const [from = "", ...more] = readOptions(USAGE, {}).positionals;

if (from === "" || more.length > 0) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(2);
}

await tellWhatToMend(async () => {
  loadEnv({ quiet: true });
  const config = readConfig(process.env);
  const file = databaseOf(config);
  const end = takeSoleUse(config.dataDir);
  try {
    const { conversations, replaced, keptDecisions } = restore(from, file);
    const many = conversations === 1 ? "1 conversation" : `${conversations} conversations`;
    process.stdout.write(`Restored ${many} from ${from}. Erase again what was erased since that backup.\n`);
    if (replaced !== undefined)
      process.stdout.write(`What was there before is ${replaced}. Delete it when you no longer need it.\n`);
    if (!keptDecisions)
      process.stdout.write(
        "Whether it was switched off could not be read, so it is as it was at the backup: npm run switch tells.\n",
      );
  } finally {
    end();
  }
});
