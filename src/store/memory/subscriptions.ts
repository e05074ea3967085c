import type { Subscription, Subscriptions } from "../subscriptions.ts";

/** Nobody subscribed yet. */
export function createSubscriptions(): Subscriptions {
  const byOwner = new Map<string, Subscription>();
  return {
    async subscribe(subscription) {
      const { user, conversation } = subscription;
      byOwner.set(JSON.stringify([user, conversation]), JSON.parse(JSON.stringify(subscription)));
    },
    async unsubscribe(whose) {
      for (const [key, { user, conversation }] of byOwner) {
        const isTheirs = "user" in whose ? user === whose.user : conversation === whose.conversation;
        if (isTheirs) byOwner.delete(key);
      }
    },
    subscriptions: async () =>
      [...byOwner]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, subscription]) => JSON.parse(JSON.stringify(subscription))),
  };
}
