import type { Reply } from "../reply.ts";

/** The message that was answered last, kept with the state that came of it. */
interface Answered {
  readonly message: string;
  readonly replies: readonly Reply[];
}

/** A state with what was replied in the turn that led to it. */
export function withReplies<State extends object>(
  state: State,
  message: string,
  replies: readonly Reply[],
): State & { readonly answered: Answered } {
  return { ...state, answered: { message, replies } };
}

/** What was replied to the message, where the stored state came of its turn; undefined where it did not. */
export function repliesBefore(stored: unknown, message: string): readonly Reply[] | undefined {
  const answered = (stored as { answered?: Partial<Answered> } | null | undefined)?.answered;
  return answered?.message === message && Array.isArray(answered.replies) ? answered.replies : undefined;
}
