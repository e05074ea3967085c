import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import type { Appended, AppendOptions, LogPage, VersionedState } from "../store.ts";

/** The logs and states of conversations in their tables. What writes is to be called inside a transaction. */
export interface ConversationTables {
  append(conversation: string, activity: string, options: AppendOptions): Appended;
  read(conversation: string, after: number, limit: number): LogPage;
  loadState(conversation: string): VersionedState;
  saveState(conversation: string, state: string | undefined, loadedVersion: number, user?: string): boolean;
  erase(conversation: string): void;
  /** The conversations that were written to for the user. */
  ofUser(user: string): readonly string[];
  /** Deletes up to `most` of those that nothing was written to for longer than the retention; how many it were. */
  eraseIdle(most: number): number;
}

interface Row {
  readonly id: number;
  readonly epoch: string;
  readonly last: number;
  readonly state: string | null;
  readonly version: number;
}

/** `retention` is in milliseconds. */
export function createConversationTables(
  database: DatabaseSync,
  retention: number,
  now: () => number,
): ConversationTables {
  const statements = prepare(database);
  const find = (name: string): Row | undefined =>
    statements.find.get(name, now() - retention) as Row | undefined;

  function findOrBegin(name: string): Row {
    const found = find(name);
    if (found) return found;
    // One whose time is over may still stand there.
    statements.erase.run(name);
    return statements.begin.get(name, randomUUID(), now()) as unknown as Row;
  }

  function own(id: number, user: string | undefined): void {
    if (user !== undefined) statements.own.run(id, user);
  }

  return {
    append(name, activity, { key, user }) {
      const { id, last } = findOrBegin(name);
      const first = key === undefined ? undefined : statements.findKey.get(id, key);
      if (first) return { sequence: Number(first.sequence), duplicate: true };
      const sequence = last + 1;
      statements.add.run(id, sequence, activity);
      if (key !== undefined) statements.addKey.run(id, key, sequence);
      own(id, user);
      statements.count.run(sequence, now(), id);
      return { sequence, duplicate: false };
    },
    read(name, after, limit) {
      const row = find(name);
      if (!row) return { epoch: "", entries: [] };
      const entries = statements.read.all(row.id, after, Math.max(0, limit)).map((entry) => ({
        sequence: Number(entry.sequence),
        activity: JSON.parse(String(entry.activity)),
      }));
      return { epoch: row.epoch, entries };
    },
    loadState(name) {
      const { state, version } = find(name) ?? { state: null, version: 0 };
      return { state: state === null ? undefined : JSON.parse(state), version };
    },
    saveState(name, state, loadedVersion, user) {
      if ((find(name)?.version ?? 0) !== loadedVersion) return false;
      const { id } = findOrBegin(name);
      statements.save.run(state ?? null, now(), id);
      own(id, user);
      return true;
    },
    erase: (name) => void statements.erase.run(name),
    ofUser: (user) => statements.ofUser.all(user).map(({ name }) => String(name)),
    eraseIdle: (most) => Number(statements.eraseIdle.run(now() - retention, most).changes),
  };
}

function prepare(database: DatabaseSync) {
  const sql = (text: string) => database.prepare(text);
  return {
    find: sql("SELECT id, epoch, last, state, version FROM conversations WHERE name = ? AND written_at >= ?"),
    begin: sql(
      `INSERT INTO conversations (name, epoch, written_at) VALUES (?, ?, ?)
       RETURNING id, epoch, last, state, version`,
    ),
    findKey: sql("SELECT sequence FROM keys WHERE conversation = ? AND key = ?"),
    add: sql("INSERT INTO activities (conversation, sequence, activity) VALUES (?, ?, ?)"),
    addKey: sql("INSERT INTO keys (conversation, key, sequence) VALUES (?, ?, ?)"),
    own: sql("INSERT OR IGNORE INTO owners (conversation, user) VALUES (?, ?)"),
    count: sql("UPDATE conversations SET last = ?, written_at = ? WHERE id = ?"),
    read: sql(
      "SELECT sequence, activity FROM activities WHERE conversation = ? AND sequence > ? ORDER BY sequence LIMIT ?",
    ),
    save: sql("UPDATE conversations SET state = ?, version = version + 1, written_at = ? WHERE id = ?"),
    erase: sql("DELETE FROM conversations WHERE name = ?"),
    ofUser: sql(
      "SELECT name FROM conversations WHERE id IN (SELECT conversation FROM owners WHERE user = ?)",
    ),
    eraseIdle: sql(
      "DELETE FROM conversations WHERE id IN (SELECT id FROM conversations WHERE written_at < ? LIMIT ?)",
    ),
  };
}
