import { config as loadEnv } from "dotenv";
import { readConfig } from "../../config.ts";
import { silentLog } from "../../log.ts";
import { openStoreBeside } from "../../store/open-store.ts";
import type { Store } from "../../store/store.ts";
import { readOptions } from "../options.ts";
import { tellWhatToMend } from "../run.ts";

export interface Listing<Row> {
  /** The name of the command. */
  readonly command: string;
  /** What it lists, for its usage. */
  readonly lists: string;
  readonly read: (store: Store, limit: number) => Promise<readonly Row[]>;
  /** The rows as somebody reads them. */
  readonly tell: (rows: readonly Row[]) => string;
}

/** How many rows are shown where nobody says. */
const DEFAULT_LIMIT = "50";

/** Writes what the store of the settings holds, as text or with --json as it is; what a person can mend is told in a sentence. */
export async function list<Row>({ command, lists, read, tell }: Listing<Row>): Promise<void> {
  const usage = `Usage: npm run ${command} -- [--limit ${DEFAULT_LIMIT}] [--json]\n${lists}`;
  const options = { json: { type: "boolean" }, limit: { type: "string", default: DEFAULT_LIMIT } } as const;
  const { values } = readOptions(usage, options, false);
  const limit = Number(values.limit);
  if (!Number.isInteger(limit) || limit < 1) {
    process.stderr.write(`--limit is a whole number from 1 up.\n${usage}\n`);
    process.exit(2);
  }
  await tellWhatToMend(async () => {
    loadEnv({ quiet: true });
    const store = await openStoreBeside(readConfig(process.env), silentLog);
    const rows = await read(store, limit).finally(() => store.close());
    process.stdout.write(`${values.json ? JSON.stringify(rows, null, 2) : tell(rows)}\n`);
  });
}
