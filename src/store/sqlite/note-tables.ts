import type { DatabaseSync } from "node:sqlite";
import { type CountedUnanswered, type Feedback, MOST_NOTES, NOTES_KEPT_MS, type Notes } from "../notes.ts";
import type { Whose } from "../subscriptions.ts";
import type { Commits } from "./commits.ts";

interface NoteTables extends Notes {
  /** To be called inside a transaction. */
  eraseNotes(whose: Whose): void;
  /** Deletes what has been kept for long enough; how many rows it were. To be called inside a transaction. */
  forgetOld(): number;
}

/** Feedback and unanswered questions in their tables. */
export function createNoteTables(
  database: DatabaseSync,
  write: Commits["write"],
  now: () => number,
): NoteTables {
  const statements = prepare(database);
  const oldest = (): number => now() - NOTES_KEPT_MS;

  function forgetOld(): number {
    const forgotten = [statements.forgetFeedback.run(oldest()), statements.forgetUnanswered.run(oldest())];
    return forgotten.reduce((sum, { changes }) => sum + Number(changes), 0);
  }

  return {
    forgetOld,
    async addFeedback(feedback, { user, conversation } = {}) {
      const text = JSON.stringify(feedback);
      await write(() => {
        const [which, about] = [conversation ?? null, feedback.about ?? null];
        // Nothing equals null, so what is about nothing, or from nowhere, takes nobody's place.
        statements.replaceFeedback.run(which, about);
        statements.addFeedback.run(text, user ?? null, which, about, now());
        statements.boundFeedback.run(MOST_NOTES);
      });
    },
    feedback: async (limit) =>
      statements.feedback.all(oldest(), limit).map((row) => JSON.parse(String(row.feedback)) as Feedback),
    noteUnanswered: ({ question, reason, at }) =>
      write(() => {
        statements.forgetUnanswered.run(oldest());
        statements.note.run(question, reason, at, now());
        statements.boundUnanswered.run(MOST_NOTES);
      }),
    unanswered: async (limit) =>
      statements.unanswered.all(oldest(), limit).map((row) => ({ ...row }) as unknown as CountedUnanswered),
    eraseNotes(whose) {
      if ("user" in whose) statements.eraseOfUser.run(whose.user);
      else statements.eraseOfConversation.run(whose.conversation);
    },
  };
}

function prepare(database: DatabaseSync) {
  const sql = (text: string) => database.prepare(text);
  return {
    replaceFeedback: sql("DELETE FROM feedback WHERE conversation = ? AND about = ?"),
    addFeedback: sql(
      "INSERT INTO feedback (feedback, user, conversation, about, noted_at) VALUES (?, ?, ?, ?, ?)",
    ),
    boundFeedback: sql(
      "DELETE FROM feedback WHERE id IN (SELECT id FROM feedback ORDER BY id DESC LIMIT -1 OFFSET ?)",
    ),
    feedback: sql("SELECT feedback FROM feedback WHERE noted_at >= ? ORDER BY id DESC LIMIT ?"),
    forgetFeedback: sql("DELETE FROM feedback WHERE noted_at < ?"),
    eraseOfUser: sql("DELETE FROM feedback WHERE user = ?"),
    eraseOfConversation: sql("DELETE FROM feedback WHERE conversation = ?"),
    note: sql(
      `INSERT INTO unanswered (question, reason, last_at, noted_at) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET count = count + 1, last_at = excluded.last_at, noted_at = excluded.noted_at`,
    ),
    boundUnanswered: sql(
      `DELETE FROM unanswered WHERE id IN
         (SELECT id FROM unanswered ORDER BY noted_at DESC, id DESC LIMIT -1 OFFSET ?)`,
    ),
    forgetUnanswered: sql("DELETE FROM unanswered WHERE noted_at < ?"),
    unanswered: sql(
      `SELECT question, reason, count, last_at AS lastAt FROM unanswered WHERE noted_at >= ?
       ORDER BY count DESC, noted_at DESC, id DESC LIMIT ?`,
    ),
  };
}
