import { config as loadEnv } from "dotenv";
import { readConfig } from "../config.ts";
import { silentLog } from "../log.ts";
import { openStoreBeside } from "../store/open-store.ts";
import { readOptions } from "./options.ts";
import { tellWhatToMend } from "./run.ts";

const USAGE = `Usage: npm run erase -- --user ID
       npm run erase -- --conversation ID
Erases everything that is kept about a user, or about a conversation, from the files too. The server may go on running.`;
const { user, conversation } = readOptions(
  USAGE,
  { user: { type: "string" }, conversation: { type: "string" } },
  false,
).values;

if ((user === undefined) === (conversation === undefined)) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(2);
}

await tellWhatToMend(async () => {
  loadEnv({ quiet: true });
  const store = await openStoreBeside(readConfig(process.env), silentLog);
  try {
    if (user !== undefined) await store.eraseUser(user);
    if (conversation !== undefined) await store.erase(conversation);
    process.stdout.write("Erased. Backups that were made before still hold it.\n");
  } finally {
    await store.close();
  }
});
