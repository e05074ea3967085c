import { hash } from "node:crypto";
import type { Store } from "../../store/store.ts";
import type { Subscription } from "../../store/subscriptions.ts";

export interface NoticeOptions {
  /** Tells one article from another: its id. */
  readonly article: string;
  readonly store: Pick<Store, "subscriptions" | "claim" | "subscribe" | "unsubscribe">;
  /** Sends the notice. Throws where the channel did not take it. */
  readonly send: (subscription: Subscription) => Promise<void>;
  /** Whether nobody is to be written to now. */
  readonly isQuiet: () => boolean;
  /** Told of each failure, for the log. */
  readonly onFailure: (subscription: Subscription, error: unknown) => void;
  /** Told how many of how many have been dealt with. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** How many subscribers each thing happened to. */
export interface NoticeReport {
  readonly sent: number;
  /** They were told before. */
  readonly told: number;
  /** It became too late in the day: they are told when it is run again. */
  readonly quiet: number;
  /** The channel did not take it: they are told when it is run again. */
  readonly failed: number;
  /** The channel says that they cannot be written to any more, so they were taken off the list. */
  readonly gone: number;
}

type Outcome = keyof NoticeReport;

/** Longer than any article is news. Milliseconds. */
const YEAR = 365 * 86_400_000;

/** The list is read again after so many, so that a "stop" is honoured even while notices are being sent. */
const BATCH = 20;

/** What a channel answers where the resident has blocked the bot, or the conversation is no more. */
const GONE = [403, 404];

/** Sends each subscriber one notice of an article. A notice that may have been sent is never sent again. */
export async function sendNotices(options: NoticeOptions): Promise<NoticeReport> {
  const { store, onProgress } = options;
  const report = { sent: 0, told: 0, quiet: 0, failed: 0, gone: 0 };
  const seen = new Set<string>();
  for (;;) {
    const all = await store.subscriptions();
    const batch = all.filter((one) => !seen.has(nameOf(one))).slice(0, BATCH);
    if (batch.length === 0) return report;
    for (const subscription of batch) {
      seen.add(nameOf(subscription));
      report[await notify(subscription, options)] += 1;
      onProgress?.(seen.size, Math.max(all.length, seen.size));
    }
  }
}

async function notify(subscription: Subscription, options: NoticeOptions): Promise<Outcome> {
  const { article, store, send, isQuiet, onFailure } = options;
  if (isQuiet()) return "quiet";
  const tries = failuresOf(subscription, article);
  // Claimed before it is sent: whoever falls over in between tells one resident too few, and never one twice.
  const key = `notice/${article}/${nameOf(subscription)}/${tries}`;
  if (!(await store.claim(key, YEAR))) return "told";
  try {
    await send(subscription);
    return "sent";
  } catch (error) {
    onFailure(subscription, error);
    if (GONE.includes(statusOf(error) ?? 0)) {
      await store.unsubscribe({ conversation: subscription.conversation });
      return "gone";
    }
    await noteFailure(subscription, options, tries + 1);
    return "failed";
  }
}

/** How often the channel did not take the notice: the next try is another claim. */
function failuresOf({ reference }: Subscription, article: string): number {
  const { notTaken } = reference as { notTaken?: Readonly<Record<string, number>> };
  return notTaken?.[article] ?? 0;
}

/** Keeps that the channel did not take it, unless the resident has stopped meanwhile. */
async function noteFailure(
  subscription: Subscription,
  { article, store }: NoticeOptions,
  tries: number,
): Promise<void> {
  const all = await store.subscriptions();
  if (!all.some((one) => nameOf(one) === nameOf(subscription))) return;
  const reference = { ...subscription.reference, notTaken: { [article]: tries } };
  await store.subscribe({ ...subscription, reference });
}

/** Tells a subscription from others without saying whose it is. */
function nameOf({ user, conversation }: Subscription): string {
  return hash("sha256", JSON.stringify([user, conversation]), "base64url");
}

function statusOf(error: unknown): number | undefined {
  const { cause, status } = error as { cause?: { status?: unknown }; status?: unknown };
  return [status, cause?.status].find((one) => typeof one === "number") as number | undefined;
}
