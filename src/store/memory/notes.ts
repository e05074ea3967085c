import {
  type CountedUnanswered,
  type Feedback,
  MOST_NOTES,
  NOTES_KEPT_MS,
  type NotedFrom,
  type Notes,
} from "../notes.ts";
import type { Whose } from "../subscriptions.ts";

interface KeptFeedback {
  readonly feedback: Feedback;
  readonly from: NotedFrom;
  readonly notedAt: number;
}

interface KeptUnanswered extends CountedUnanswered {
  readonly notedAt: number;
}

/** Nothing noted yet. */
export function createNotes(now: () => number): Notes & { eraseNotes(whose: Whose): void } {
  let feedback: KeptFeedback[] = [];
  // In the order they were last noted.
  const unanswered = new Map<string, KeptUnanswered>();
  const isKept = ({ notedAt }: { notedAt: number }): boolean => notedAt >= now() - NOTES_KEPT_MS;

  return {
    async addFeedback(given, from = {}) {
      const kept = { feedback: JSON.parse(JSON.stringify(given)), from, notedAt: now() };
      const others = feedback.filter((other) => isKept(other) && !isSameThing(other, kept));
      feedback = [...others, kept].slice(-MOST_NOTES);
    },
    feedback: async (limit) =>
      feedback
        .filter(isKept)
        .reverse()
        .slice(0, limit)
        .map((kept) => kept.feedback),
    async noteUnanswered({ question, reason, at }) {
      for (const [key, kept] of unanswered) {
        if (isKept(kept)) break;
        unanswered.delete(key);
      }
      const key = JSON.stringify([question, reason]);
      const count = (unanswered.get(key)?.count ?? 0) + 1;
      unanswered.delete(key);
      unanswered.set(key, { question, reason, count, lastAt: at, notedAt: now() });
      const [oldest] = unanswered.keys();
      if (unanswered.size > MOST_NOTES && oldest !== undefined) unanswered.delete(oldest);
    },
    unanswered: async (limit) =>
      [...unanswered.values()]
        .filter(isKept)
        .reverse()
        .sort((a, b) => b.count - a.count)
        .slice(0, limit)
        .map(({ notedAt: _private, ...counted }) => counted),
    eraseNotes(whose) {
      feedback = feedback.filter(({ from }) => !isOf(from, whose));
    },
  };
}

function isSameThing(one: KeptFeedback, other: KeptFeedback): boolean {
  const { conversation } = one.from;
  if (conversation === undefined || conversation !== other.from.conversation) return false;
  return one.feedback.about !== undefined && one.feedback.about === other.feedback.about;
}

function isOf(from: NotedFrom, whose: Whose): boolean {
  return "user" in whose ? from.user === whose.user : from.conversation === whose.conversation;
}
