/** What the council learns from: which answers were of use, and which questions had none. */
export interface Notes {
  /**
   * Keeps what somebody thought of an answer, in place of what the same conversation said about the same thing before:
   * who gives a reason later, or thinks again, counts once. `from` is not shown to anybody; erasing finds it by that.
   */
  addFeedback(feedback: Feedback, from?: NotedFrom): Promise<void>;
  /** The newest feedback first, up to `limit`. */
  feedback(limit: number): Promise<readonly Feedback[]>;
  /** Counts a question that had no answer; the same question for the same reason is counted up. */
  noteUnanswered(unanswered: Unanswered): Promise<void>;
  /** The questions asked most often first, of equally frequent ones the latest, up to `limit`. */
  unanswered(limit: number): Promise<readonly CountedUnanswered[]>;
}

export interface Feedback {
  readonly useful: boolean;
  readonly reason?: string;
  /** What it is about: the id of a passage, topic or dialog. */
  readonly about?: string;
  /** In the resident's own words, where they agreed that the words are kept. */
  readonly said?: string;
  /** ISO 8601. */
  readonly at: string;
}

export interface NotedFrom {
  readonly user?: string;
  readonly conversation?: string;
}

interface Unanswered {
  /** Without anything that could tell who asked: the caller takes that out. */
  readonly question: string;
  readonly reason: string;
  /** ISO 8601. */
  readonly at: string;
}

export interface CountedUnanswered {
  readonly question: string;
  readonly reason: string;
  readonly count: number;
  /** ISO 8601. */
  readonly lastAt: string;
}

/** How long feedback and unanswered questions are kept after they were last noted: long enough to mend an article. */
export const NOTES_KEPT_MS = 90 * 24 * 3_600_000;

/** Feedback, and different unanswered questions, that are kept at most; beyond, the one noted longest ago goes. */
export const MOST_NOTES = 10_000;
