import type { DatabaseSync } from "node:sqlite";
import { ProductError } from "../../errors.ts";

/** In the header of each database, so that a file of something else is not taken for one. Spells "cscb". */
export const APPLICATION_ID = 0x63_73_63_62;

/** Step by step what a database consists of. A step that was released is never changed; what is new is a new step. */
export const STEPS: readonly string[] = [
  `CREATE TABLE conversations (
     id INTEGER PRIMARY KEY,
     name TEXT NOT NULL UNIQUE,
     epoch TEXT NOT NULL,
     last INTEGER NOT NULL DEFAULT 0,
     state TEXT,
     version INTEGER NOT NULL DEFAULT 0,
     written_at INTEGER NOT NULL
   ) STRICT;
   CREATE INDEX conversations_written_at ON conversations (written_at);
   CREATE TABLE activities (
     conversation INTEGER NOT NULL REFERENCES conversations ON DELETE CASCADE,
     sequence INTEGER NOT NULL,
     activity TEXT NOT NULL,
     PRIMARY KEY (conversation, sequence)
   ) STRICT;
   CREATE TABLE keys (
     conversation INTEGER NOT NULL REFERENCES conversations ON DELETE CASCADE,
     key TEXT NOT NULL,
     sequence INTEGER NOT NULL,
     PRIMARY KEY (conversation, key)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE owners (
     conversation INTEGER NOT NULL REFERENCES conversations ON DELETE CASCADE,
     user TEXT NOT NULL,
     PRIMARY KEY (conversation, user)
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX owners_user ON owners (user);
   CREATE TABLE claims (key TEXT PRIMARY KEY, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
   CREATE TABLE feedback (
     id INTEGER PRIMARY KEY,
     feedback TEXT NOT NULL,
     user TEXT,
     conversation TEXT,
     about TEXT,
     noted_at INTEGER NOT NULL
   ) STRICT;
   CREATE TABLE unanswered (
     id INTEGER PRIMARY KEY,
     question TEXT NOT NULL,
     reason TEXT NOT NULL,
     count INTEGER NOT NULL DEFAULT 1,
     last_at TEXT NOT NULL,
     noted_at INTEGER NOT NULL,
     UNIQUE (question, reason)
   ) STRICT;
   CREATE INDEX unanswered_noted_at ON unanswered (noted_at);
   CREATE TABLE subscriptions (
     user TEXT NOT NULL,
     conversation TEXT NOT NULL,
     subscription TEXT NOT NULL,
     PRIMARY KEY (user, conversation)
   ) STRICT;
   CREATE TABLE trials (padding BLOB NOT NULL) STRICT;`,
  "CREATE TABLE decisions (id INTEGER PRIMARY KEY AUTOINCREMENT, decision TEXT NOT NULL) STRICT;",
  "CREATE TABLE secrets (secret TEXT NOT NULL) STRICT;",
];

/**
 * Brings a database to the newest version, which is the number of steps; one that is there is not touched.
 * @throws ProductError `store-newer` for a newer version than this, `store-foreign` for a database of something else.
 */
export function migrate(database: DatabaseSync, file: string, steps: readonly string[] = STEPS): void {
  const version = versionOf(database, file, steps.length);
  if (version === steps.length) return;
  database.exec("BEGIN IMMEDIATE");
  try {
    // Another process may have done it in between.
    for (const step of steps.slice(versionOf(database, file, steps.length))) database.exec(step);
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${steps.length}; COMMIT`);
  } catch (error) {
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

/**
 * Sees to it that a database is one of ours, of this version or an older one.
 * @throws ProductError `store-newer` or `store-foreign`.
 */
export function checkVersion(database: DatabaseSync, file: string): void {
  if (versionOf(database, file, STEPS.length) === 0) throw foreign(file);
}

function versionOf(database: DatabaseSync, file: string, newest: number): number {
  const version = pragma(database, "user_version");
  const isOurs = pragma(database, "application_id") === APPLICATION_ID;
  if (!isOurs && (version > 0 || !isEmpty(database))) throw foreign(file);
  if (version <= newest) return version;
  const what = `The database ${file} is of version ${version}, and this server knows versions up to ${newest}.`;
  throw new ProductError(
    "store-newer",
    `${what} Start the newer server again, or restore a backup from before it with npm run restore -- FILE.`,
  );
}

function foreign(file: string): ProductError {
  const wayOut = "Set DATA_DIR to a folder of its own, or move the file away.";
  return new ProductError("store-foreign", `The database ${file} belongs to another program. ${wayOut}`);
}

function isEmpty(database: DatabaseSync): boolean {
  return database.prepare("SELECT 1 FROM sqlite_schema LIMIT 1").get() === undefined;
}

function pragma(database: DatabaseSync, name: string): number {
  return Number(Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0]);
}
