/** Who waits for what in each conversation, within this process. */
export interface Listeners {
  /** Listens until the returned function is called. */
  add(conversation: string, listener: () => void): () => void;
  /** Calls everybody who listens to the conversation. */
  call(conversation: string): void;
}

/** Nobody listening yet; a conversation takes room only while somebody listens to it. */
export function createListeners(): Listeners {
  const byConversation = new Map<string, Set<() => void>>();
  return {
    add(conversation, listener) {
      // A function of its own, so that the same listener given twice is two listeners.
      const own = () => listener();
      const together = byConversation.get(conversation) ?? new Set();
      byConversation.set(conversation, together.add(own));
      return () => {
        const last = together.delete(own) && together.size === 0;
        if (last) byConversation.delete(conversation);
      };
    },
    call(conversation) {
      for (const listener of [...(byConversation.get(conversation) ?? [])]) listener();
    },
  };
}
