import { type Feedback, MOST_NOTES, NOTES_KEPT_MS, type NotedFrom, type Notes } from "../notes.ts";
import type { Whose } from "../subscriptions.ts";
import type { Connection } from "./connection.ts";
import type { Run } from "./conversations.ts";
import { FEEDBACK, UNANSWERED_AT, UNANSWERED_COUNTS, UNANSWERED_LAST } from "./keys.ts";
import { SCRIPTS } from "./scripts.ts";

interface NotedFeedback {
  readonly feedback: Feedback;
  readonly from: NotedFrom;
}

const LIMITS = [String(NOTES_KEPT_MS), String(MOST_NOTES)];

/** Feedback and unanswered questions. */
export function createNotes(
  run: Run,
  ask: Connection["run"],
): Notes & { eraseNotes(whose: Whose): Promise<void> } {
  const oldest = async (): Promise<number> => Number(await run(SCRIPTS.readClock, [])) - NOTES_KEPT_MS;
  const entries = (): Promise<string[]> => ask((client) => client.lRange(FEEDBACK, 0, -1));

  return {
    async addFeedback(feedback, from = {}) {
      const noted: NotedFeedback = { feedback, from };
      const replaced = hasPlace(noted)
        ? (await entries()).filter((entry) => isSameThing(readEntry(entry), noted))
        : [];
      await run(SCRIPTS.noteFeedback, [FEEDBACK], [...LIMITS, JSON.stringify(noted), ...replaced]);
    },
    async feedback(limit) {
      const from = await oldest();
      const kept = (await entries()).filter((entry) => notedAt(entry) >= from);
      return kept.slice(0, limit).map((entry) => readEntry(entry).feedback);
    },
    async noteUnanswered({ question, reason, at }) {
      const keys = [UNANSWERED_AT, UNANSWERED_COUNTS, UNANSWERED_LAST];
      await run(SCRIPTS.noteUnanswered, keys, [...LIMITS, JSON.stringify([question, reason]), at]);
    },
    async unanswered(limit) {
      const from = await oldest();
      const [newestFirst, counts, last] = await ask((client) =>
        Promise.all([
          client.zRange(UNANSWERED_AT, "+inf", from, { BY: "SCORE", REV: true }),
          client.hGetAll(UNANSWERED_COUNTS),
          client.hGetAll(UNANSWERED_LAST),
        ]),
      );
      const counted = newestFirst.map((key) => {
        const [question, reason] = JSON.parse(key) as [string, string];
        return { question, reason, count: Number(counts[key]), lastAt: last[key] ?? "" };
      });
      return counted.sort((a, b) => b.count - a.count).slice(0, limit);
    },
    async eraseNotes(whose) {
      const theirs = (await entries()).filter((entry) => isOf(readEntry(entry).from, whose));
      await ask((client) => Promise.all(theirs.map((entry) => client.lRem(FEEDBACK, 0, entry))));
    },
  };
}

function notedAt(entry: string): number {
  return Number(entry.slice(0, entry.indexOf(" ")));
}

function readEntry(entry: string): NotedFeedback {
  return JSON.parse(entry.slice(entry.indexOf(" ") + 1));
}

function hasPlace({ feedback, from }: NotedFeedback): boolean {
  return feedback.about !== undefined && from.conversation !== undefined;
}

function isSameThing(one: NotedFeedback, other: NotedFeedback): boolean {
  return one.from.conversation === other.from.conversation && one.feedback.about === other.feedback.about;
}

function isOf(from: NotedFrom, whose: Whose): boolean {
  return "user" in whose ? from.user === whose.user : from.conversation === whose.conversation;
}
