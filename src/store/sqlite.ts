import { createHolds } from "./holds.ts";
import { createListeners } from "./listeners.ts";
import { createClaimTable } from "./sqlite/claim-table.ts";
import { type Commits, createCommits } from "./sqlite/commits.ts";
import { type ConversationTables, createConversationTables } from "./sqlite/conversation-tables.ts";
import { createDecisionTable } from "./sqlite/decision-table.ts";
import { createErasing } from "./sqlite/erasing.ts";
import { createNoteTables } from "./sqlite/note-tables.ts";
import { openDatabase } from "./sqlite/open-database.ts";
import { createScrub } from "./sqlite/scrub.ts";
import { createSecretTable } from "./sqlite/secret-table.ts";
import { toStoreError } from "./sqlite/sqlite-errors.ts";
import { createSubscriptionTable } from "./sqlite/subscription-table.ts";
import { createTrial } from "./sqlite/trial.ts";
import type { Store } from "./store.ts";
import { tellErrors } from "./tell-errors.ts";

export interface SqliteStoreOptions {
  /** Where the database is; made where there is none. */
  readonly file: string;
  /** How long a conversation is kept after the last thing written to it. Default 24 hours. */
  readonly retentionHours?: number;
  /** Milliseconds since 1970. Default Date.now. */
  readonly now?: () => number;
  /** How large the file may grow, in pages of 4 kB. Default: as large as the disk lets it. */
  readonly mostPages?: number;
  /** How long another process may have the database locked before writes are refused. Milliseconds. Default 5,000. */
  readonly patience?: number;
  /** Told of what went wrong while deleting what is over. Default: nobody. */
  readonly onError?: (error: unknown) => void;
}

const HOUR = 3_600_000;

/** Milliseconds between deleting what is over; what is asked for is looked at then and there. */
const SWEEP_EVERY = 60_000;

/**
 * A store in one file, for one server: what it has acknowledged is on the disk, and what it has erased is not.
 * @throws ProductError, whose code begins with `store-`, saying what is wrong with the file and the way out.
 */
export function createSqliteStore(options: SqliteStoreOptions): Store {
  const { file, retentionHours = 24, now = Date.now, onError = () => {} } = options;
  const database = openDatabase(file, options.mostPages);
  const { write, settled } = createCommits(database, options.patience);
  const listeners = createListeners();
  const conversations = createConversationTables(database, retentionHours * HOUR, now);
  const { eraseNotes, forgetOld, ...notes } = createNoteTables(database, write, now);
  const { eraseSubscriptions, ...subscriptions } = createSubscriptionTable(database, write);
  const { claim, forgetOver } = createClaimTable(database, write, now);
  const erasable = { ...conversations, eraseNotes, eraseSubscriptions, forgetOld, forgetOver };
  const { sweep, ...erasing } = createErasing(
    erasable,
    write,
    createScrub(database, file),
    listeners.call,
    now,
  );
  const translate = (error: unknown): unknown => toStoreError(error, file);
  const stopSweeping = sweepRegularly(sweep, (error) => onError(translate(error)));

  const store: Store = {
    ...notes,
    ...subscriptions,
    ...erasing,
    ...createDecisionTable(database, write),
    ...createSecretTable(database, write),
    claim,
    hold: createHolds(now),
    ...inTransactions(conversations, write, listeners.call),
    onChange: listeners.add,
    check: createTrial(database, write),
    async close() {
      stopSweeping();
      await settled();
      if (database.isOpen) database.close();
    },
  };
  return tellErrors(store, translate);
}

function sweepRegularly(sweep: () => Promise<void>, onError: (error: unknown) => void): () => void {
  const sweeper = setInterval(() => void sweep().catch(onError), SWEEP_EVERY).unref();
  return () => clearInterval(sweeper);
}

/** The log and the state, as the contract has them. */
function inTransactions(
  tables: ConversationTables,
  write: Commits["write"],
  tell: (conversation: string) => void,
): Pick<Store, "append" | "read" | "loadState" | "saveState"> {
  return {
    async append(conversation, activity, options = {}) {
      const text = JSON.stringify(activity);
      const appended = await write(() => tables.append(conversation, text, options));
      if (!appended.duplicate) tell(conversation);
      return appended;
    },
    read: async (conversation, after, limit) => tables.read(conversation, after, limit),
    loadState: async (conversation) => tables.loadState(conversation),
    async saveState(conversation, state, loadedVersion, user) {
      const text = JSON.stringify(state);
      return write(() => tables.saveState(conversation, text, loadedVersion, user));
    },
  };
}
