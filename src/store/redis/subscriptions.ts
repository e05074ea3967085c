import type { Subscription, Subscriptions } from "../subscriptions.ts";
import type { Connection } from "./connection.ts";
import { SUBSCRIPTIONS } from "./keys.ts";

/** Subscriptions in one hash. */
export function createSubscriptions(ask: Connection["run"]): Subscriptions {
  async function all(): Promise<[field: string, subscription: Subscription][]> {
    const fields = Object.entries(await ask((client) => client.hGetAll(SUBSCRIPTIONS)));
    return fields
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([field, text]) => [field, JSON.parse(text) as Subscription]);
  }

  return {
    async subscribe(subscription) {
      const field = JSON.stringify([subscription.user, subscription.conversation]);
      await ask((client) => client.hSet(SUBSCRIPTIONS, field, JSON.stringify(subscription)));
    },
    async unsubscribe(whose) {
      const theirs = (await all()).filter(([, { user, conversation }]) =>
        "user" in whose ? user === whose.user : conversation === whose.conversation,
      );
      if (theirs.length === 0) return;
      const fields = theirs.map(([field]) => field);
      await ask((client) => client.hDel(SUBSCRIPTIONS, fields));
    },
    subscriptions: async () => (await all()).map(([, subscription]) => subscription),
  };
}
