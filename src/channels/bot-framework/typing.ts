/** Milliseconds until a resident is shown that an answer is on its way. After two seconds people think that it is lost. */
const SHOWN_AFTER = 1200;

/** The result of the work; where that takes long, `show` is called meanwhile. */
export async function showingTyping<T>(
  work: Promise<T>,
  show: () => Promise<unknown>,
  after: number = SHOWN_AFTER,
): Promise<T> {
  // Where it cannot be shown the reply cannot be sent either, and that is told of.
  const timer = setTimeout(() => void show().catch(() => undefined), after);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}
