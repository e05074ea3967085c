/**
 * How many conversations are remembered. A shortcut: they are forgotten on a restart and beyond this number, and then
 * somebody may be welcomed twice; it stops being good enough when several servers share the conversations.
 */
const REMEMBERED = 10_000;

/** Which conversations have been welcomed, so that a channel that tells of a new member twice is answered once. */
interface Welcomed {
  has(conversation: string): boolean;
  add(conversation: string): void;
}

/** An empty memory, which forgets the oldest beyond `limit`. */
export function createWelcomed(limit: number = REMEMBERED): Welcomed {
  const conversations = new Set<string>();
  return {
    has: (conversation) => conversations.has(conversation),
    add(conversation) {
      conversations.add(conversation);
      const [oldest] = conversations;
      if (conversations.size > limit && oldest !== undefined) conversations.delete(oldest);
    },
  };
}
