import { setTimeout as sleep } from "node:timers/promises";

/** How many messages a channel takes in one conversation within a second. Teams answers 429 to more. */
const A_SECOND: Readonly<Record<string, number>> = { msteams: 7 };

/** Milliseconds. */
const SECOND = 1000;

/** Resolves when the next message may be sent to a conversation. */
export type Pace = (channel: string, conversation: string) => Promise<void>;

export interface PaceOptions {
  /** Milliseconds since any moment. */
  readonly now?: () => number;
  /** Waits for so many milliseconds. */
  readonly pause?: (milliseconds: number) => Promise<unknown>;
}

/** Keeps each conversation within what its channel takes; what is sent to one conversation is sent one after the other. */
export function createPace({ now = () => performance.now(), pause = sleep }: PaceOptions = {}): Pace {
  const sentAt = new Map<string, number[]>();

  function forgetIdle(): void {
    for (const [conversation, times] of sentAt)
      if ((times.at(-1) ?? 0) <= now() - SECOND) sentAt.delete(conversation);
  }

  return async (channel, conversation) => {
    const most = A_SECOND[channel];
    if (most === undefined) return;
    const times = sentAt.get(conversation) ?? [];
    const wait = (times.at(-most) ?? -Infinity) + SECOND - now();
    if (wait > 0) await pause(wait);
    if (times.length === 0) forgetIdle();
    sentAt.set(conversation, [...times.slice(1 - most), now()]);
  };
}
