import type { LogPage, Store, StoredActivity } from "../../store/store.ts";
import { type Place, START } from "./watermark.ts";

export interface ActivityPage {
  readonly activities: readonly StoredActivity[];
  /** Where to go on reading. */
  readonly place: Place;
  /** Whether the log ended there when it was read. */
  readonly isEnd: boolean;
}

/**
 * Up to `limit` activities after a place, as clients get them; none means that the log ends there. A place that is
 * not in the log, because the log was lost or the place made up, is taken as the start.
 */
export async function readActivities(
  store: Store,
  conversation: string,
  place: Place,
  limit: number,
): Promise<ActivityPage> {
  // The activity that the place names is read too, to know that it is there.
  const page = await store.read(conversation, Math.max(0, place.sequence - 1), limit + 1);
  if (!isThere(page, place)) return readActivities(store, conversation, START, limit);
  const entries = page.entries.filter(({ sequence }) => sequence > place.sequence).slice(0, limit);
  const next = { epoch: page.epoch, sequence: entries.at(-1)?.sequence ?? place.sequence };
  const activities = entries
    .filter(({ activity }) => activity.type !== "conversationUpdate")
    .map(({ sequence, activity }) => ({ ...activity, id: activityId(conversation, sequence) }));
  // An empty page tells a client that it has everything, so one of nothing but kept-back activities is passed over.
  if (activities.length === 0 && entries.length > 0) return readActivities(store, conversation, next, limit);
  return { activities, place: next, isEnd: entries.length < limit };
}

/** The id of an activity: its place in the log gives it, so it need not be stored, and is never given twice. */
export function activityId(conversation: string, sequence: number): string {
  return `${conversation}|${String(sequence).padStart(7, "0")}`;
}

function isThere({ epoch, entries }: LogPage, place: Place): boolean {
  if (place.sequence === 0) return true;
  return epoch === place.epoch && entries[0]?.sequence === place.sequence;
}
