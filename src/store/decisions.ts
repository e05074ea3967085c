/** Whether the assistant answers, and who decided so. */
export interface Decisions {
  /** Keeps a decision. The newest holds for every server that shares the store, from the next message on. */
  decide(decision: Decision): Promise<void>;
  /** The newest decisions first, up to `limit`. None where nobody has decided yet: then the assistant answers. */
  decisions(limit: number): Promise<readonly Decision[]>;
}

export interface Decision {
  /** Whether the assistant answers from then on. */
  readonly answers: boolean;
  /** Who decided it: a name or a post. */
  readonly by: string;
  readonly reason: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Decisions that are kept at most; they are kept for good, since somebody may ask years later. */
export const MOST_DECISIONS = 10_000;
